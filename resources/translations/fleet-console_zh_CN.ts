<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>fleet::AlertModel</name>
    <message>
        <source>%1 It explains 1 other.</source>
        <translation>%1 它解释了另外 1 个。</translation>
    </message>
    <message numerus="yes">
        <source>%1 It explains %Ln others.</source>
        <translation>
            <numerusform>%1 它解释了另外 %Ln 个。</numerusform>
        </translation>
    </message>
    <message>
        <source>Only %1.</source>
        <comment>because of what</comment>
        <translation>仅%1。</translation>
    </message>
    <message>
        <source>Since %1</source>
        <comment>a time</comment>
        <translation>自 %1</translation>
    </message>
</context>
<context>
    <name>fleet::AlertWords</name>
    <message>
        <source>Trades while held</source>
        <translation>受限仍交易</translation>
    </message>
    <message>
        <source>It is to stand still and says that it trades: the hold is not obeyed.</source>
        <translation>它应当静止，却上报正在交易：限制未被遵守。</translation>
    </message>
    <message>
        <source>The command goes out again by itself. If it keeps trading, stop it at its exchange.</source>
        <translation>命令会自动重发。若它继续交易，请在其交易所停止它。</translation>
    </message>
    <message>
        <source>Stops refused</source>
        <translation>停止被拒绝</translation>
    </message>
    <message>
        <source>The gateway refuses this console&apos;s key: no stop can be sent.</source>
        <translation>网关拒绝此控制台的密钥：无法发送任何停止。</translation>
    </message>
    <message>
        <source>Put a valid key into the profile. Until then stop at the exchanges.</source>
        <translation>请在配置中放入有效密钥。在此之前请在交易所停止。</translation>
    </message>
    <message>
        <source>Console blind</source>
        <translation>控制台不可见</translation>
    </message>
    <message>
        <source>The console hears nothing. Bots may still be trading; a stop is sent at the first contact.</source>
        <translation>控制台收不到任何消息。机器人可能仍在交易；停止会在首次联通时发送。</translation>
    </message>
    <message>
        <source>Look at the gateway and at this machine&apos;s network.</source>
        <translation>请检查网关和本机网络。</translation>
    </message>
    <message>
        <source>Many silent at once</source>
        <translation>多个同时无声</translation>
    </message>
    <message>
        <source>So many bots at once are more likely cut off than dead; they may still be trading.</source>
        <translation>这么多机器人同时无声，更可能是断网而非失联；它们可能仍在交易。</translation>
    </message>
    <message>
        <source>Look at what they share first: network, host, exchange, version.</source>
        <translation>请先检查它们的共同点：网络、主机、交易所、版本。</translation>
    </message>
    <message>
        <source>Two copies</source>
        <translation>两个副本</translation>
    </message>
    <message>
        <source>Two copies of one bot speak: both may trade one account.</source>
        <translation>同一机器人的两个副本在发言：两者可能在交易同一账户。</translation>
    </message>
    <message>
        <source>Stop the bot, end one of the copies, then release it.</source>
        <translation>停止该机器人，结束其中一个副本，然后解除。</translation>
    </message>
    <message>
        <source>Gateway reset</source>
        <translation>网关重置</translation>
    </message>
    <message>
        <source>The gateway lost its database: its events begin again and its past is gone.</source>
        <translation>网关丢失了数据库：其事件重新开始，过去的已不在。</translation>
    </message>
    <message>
        <source>Nothing to do here: bots register anew, open holds are sent again.</source>
        <translation>此处无需操作：机器人会重新注册，未解除的限制会重发。</translation>
    </message>
    <message>
        <source>Bot silent</source>
        <translation>机器人无声</translation>
    </message>
    <message>
        <source>It says nothing any more. What it held may still be open.</source>
        <translation>它不再发言。其持仓可能仍未平。</translation>
    </message>
    <message>
        <source>Look at its host. A stop given now reaches it when it is heard again.</source>
        <translation>请检查其主机。现在下达的停止会在再次收到它时送达。</translation>
    </message>
    <message>
        <source>Beyond a limit</source>
        <translation>超出限值</translation>
    </message>
    <message>
        <source>It does badly by its own figures.</source>
        <translation>按其自身数值，状况不佳。</translation>
    </message>
    <message>
        <source>Look at its figures; pause or stop it, or move the limit.</source>
        <translation>请查看其数值；暂停或停止它，或调整限值。</translation>
    </message>
    <message>
        <source>Forged reports</source>
        <translation>伪造的报告</translation>
    </message>
    <message>
        <source>Somebody speaks in its name and cannot prove it. Nothing of that was believed.</source>
        <translation>有人以其名义发言且无法证明。其内容均未被采信。</translation>
    </message>
    <message>
        <source>If the bot itself was set up anew, enrol it again; else find out who.</source>
        <translation>若机器人本身被重新安装，请重新登记；否则请查明是谁。</translation>
    </message>
    <message>
        <source>Bus flooded</source>
        <translation>总线被淹没</translation>
    </message>
    <message>
        <source>Strangers fill the gateway&apos;s bus: reports may come late.</source>
        <translation>陌生人占满了网关总线：报告可能迟到。</translation>
    </message>
    <message>
        <source>Tell whoever runs the gateway.</source>
        <translation>请通知网关的运营者。</translation>
    </message>
    <message>
        <source>Channel lost</source>
        <translation>通道丢失</translation>
    </message>
    <message>
        <source>One of the ways in is lost; the others carry, and may be slower.</source>
        <translation>一条接收通道丢失；其余仍可用，但可能较慢。</translation>
    </message>
    <message>
        <source>It is tried again by itself. If it lasts, look at the gateway.</source>
        <translation>会自动重试。若持续，请检查网关。</translation>
    </message>
    <message>
        <source>Events lost</source>
        <translation>事件丢失</translation>
    </message>
    <message>
        <source>The console was away for longer than the gateway keeps its events.</source>
        <translation>控制台离线的时间超过了网关保留事件的时间。</translation>
    </message>
    <message>
        <source>That time is missing in history and counts against nobody.</source>
        <translation>这段时间在历史中缺失，不计入任何一方。</translation>
    </message>
    <message>
        <source>Disk failing</source>
        <translation>磁盘故障</translation>
    </message>
    <message>
        <source>The disk does not take the record. Emergency stops go on; everything else waits.</source>
        <translation>磁盘无法写入记录。紧急停止继续；其余均等待。</translation>
    </message>
    <message>
        <source>Make room, or look at the disk.</source>
        <translation>请腾出空间，或检查磁盘。</translation>
    </message>
    <message>
        <source>Clock off</source>
        <translation>时钟偏差</translation>
    </message>
    <message>
        <source>This machine&apos;s clock differs from the gateway&apos;s: commands may count as expired.</source>
        <translation>本机时钟与网关不一致：命令可能被视为过期。</translation>
    </message>
    <message>
        <source>Set this machine&apos;s clock by NTP.</source>
        <translation>请用 NTP 校准本机时钟。</translation>
    </message>
    <message>
        <source>Over</source>
        <comment>an alert</comment>
        <translation>已过去</translation>
    </message>
    <message>
        <source>Dead</source>
        <translation>失联</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>严重</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Firing</source>
        <translation>触发中</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>已认领</translation>
    </message>
    <message>
        <source>Over, nobody looked</source>
        <translation>已过去，无人查看</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>%1 trades while held</source>
        <translation>%1 受限仍在交易</translation>
    </message>
    <message>
        <source>No stop can be sent</source>
        <translation>无法发送任何停止</translation>
    </message>
    <message>
        <source>The console is blind</source>
        <translation>控制台不可见</translation>
    </message>
    <message numerus="yes">
        <source>%Ln bots fell silent at once</source>
        <translation>
            <numerusform>%Ln 个机器人同时无声</numerusform>
        </translation>
    </message>
    <message>
        <source>Many bots fell silent at once</source>
        <translation>多个机器人同时无声</translation>
    </message>
    <message>
        <source>Two copies of %1 speak</source>
        <translation>%1 的两个副本在发言</translation>
    </message>
    <message>
        <source>The gateway lost its database</source>
        <translation>网关丢失了数据库</translation>
    </message>
    <message>
        <source>%1 is silent</source>
        <translation>%1 无声</translation>
    </message>
    <message>
        <source>%1 was silent</source>
        <translation>%1 曾无声</translation>
    </message>
    <message>
        <source>%1 does badly</source>
        <translation>%1 状况不佳</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a bot, its metrics</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Somebody speaks as %1</source>
        <translation>有人冒充 %1 发言</translation>
    </message>
    <message>
        <source>Strangers fill the bus</source>
        <translation>陌生人占满总线</translation>
    </message>
    <message>
        <source>A way in is lost</source>
        <translation>一条接收通道丢失</translation>
    </message>
    <message>
        <source>Events were lost for good</source>
        <translation>事件永久丢失</translation>
    </message>
    <message>
        <source>The disk does not take the record</source>
        <translation>磁盘无法写入记录</translation>
    </message>
    <message>
        <source>This machine&apos;s clock is off</source>
        <translation>本机时钟有偏差</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between figures</comment>
        <translation>；</translation>
    </message>
    <message>
        <source>the WebSocket</source>
        <translation>WebSocket</translation>
    </message>
    <message>
        <source>the sweep</source>
        <translation>轮询</translation>
    </message>
    <message>
        <source>the webhook</source>
        <translation>Webhook</translation>
    </message>
    <message>
        <source>exchange %1</source>
        <translation>交易所 %1</translation>
    </message>
    <message>
        <source>group %1</source>
        <translation>组 %1</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>版本 %1</translation>
    </message>
    <message>
        <source>They share %1.</source>
        <translation>共同点：%1。</translation>
    </message>
    <message>
        <source>Lost: %1.</source>
        <translation>丢失：%1。</translation>
    </message>
    <message>
        <source>The gateway&apos;s clock is %1 against it.</source>
        <translation>网关时钟与本机相差 %1。</translation>
    </message>
    <message>
        <source> “%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>in hand of %1%2, asked again at %3</source>
        <translation>由 %1 处理%2，%3 再次询问</translation>
    </message>
    <message>
        <source>over since %1, nobody looked</source>
        <translation>自 %1 起已过去，无人查看</translation>
    </message>
    <message>
        <source>over, nobody looked</source>
        <translation>已过去，无人查看</translation>
    </message>
    <message>
        <source>in nobody&apos;s hands</source>
        <translation>无人处理</translation>
    </message>
    <message>
        <source>silenced until %1</source>
        <translation>静默至 %1</translation>
    </message>
    <message numerus="yes">
        <source>flapping: it came back %Ln times</source>
        <translation>
            <numerusform>反复：已复现 %Ln 次</numerusform>
        </translation>
    </message>
    <message>
        <source>because the console is blind</source>
        <translation>因为控制台不可见</translation>
    </message>
    <message>
        <source>because many bots fell silent at once</source>
        <translation>因为多个机器人同时无声</translation>
    </message>
    <message>
        <source>because the bot is silent</source>
        <translation>因为该机器人无声</translation>
    </message>
    <message>
        <source>because of another alert: %1</source>
        <translation>因为另一个告警：%1</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>自 %1</translation>
    </message>
    <message>
        <source>Nothing is firing</source>
        <translation>没有触发中的告警</translation>
    </message>
    <message>
        <source>%1 dead</source>
        <translation>%1 个失联</translation>
    </message>
    <message>
        <source>%1 critical</source>
        <translation>%1 个严重</translation>
    </message>
    <message>
        <source>%1 warning</source>
        <translation>%1 个警告</translation>
    </message>
    <message>
        <source>1 alert is firing</source>
        <translation>1 个告警触发中</translation>
    </message>
    <message numerus="yes">
        <source>%Ln alerts are firing</source>
        <translation>
            <numerusform>%Ln 个告警触发中</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>how many alerts, of which kinds</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 in hand</source>
        <translation>%1 个处理中</translation>
    </message>
    <message>
        <source>%1 over that nobody looked at</source>
        <translation>%1 个已过去且无人查看</translation>
    </message>
    <message>
        <source>%1 silenced</source>
        <translation>%1 个已静默</translation>
    </message>
    <message>
        <source>%1 explained by another</source>
        <translation>%1 个由其他告警解释</translation>
    </message>
    <message>
        <source>Every kind of alert</source>
        <translation>各类告警</translation>
    </message>
    <message>
        <source>bot %1</source>
        <translation>机器人 %1</translation>
    </message>
    <message>
        <source>whole fleet</source>
        <translation>整个机群</translation>
    </message>
    <message>
        <source>No history</source>
        <translation>没有历史记录</translation>
    </message>
    <message>
        <source>Charts get nothing new; nothing else is touched.</source>
        <translation>图表没有新数据；其他一切不受影响。</translation>
    </message>
    <message>
        <source>The charts get nothing new</source>
        <translation>图表没有新数据</translation>
    </message>
    <message>
        <source>Old reports of it are sent again, or its clock was set back. Nothing of that was believed.</source>
        <translation>其旧报告被重复发送，或其时钟被回拨。这些内容均未采信。</translation>
    </message>
    <message>
        <source>It was silent from %1 to %2.</source>
        <translation>从 %1 到 %2 无消息。</translation>
    </message>
</context>
<context>
    <name>fleet::BoardWords</name>
    <message>
        <source>all flat</source>
        <translation>已全部平仓</translation>
    </message>
    <message>
        <source>what 1 bot holds is not known</source>
        <translation>1 个机器人的持仓未知</translation>
    </message>
    <message>
        <source>orders not known</source>
        <translation>挂单未知</translation>
    </message>
    <message>
        <source>positions not known; %1</source>
        <translation>持仓未知；%1</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1；%2</translation>
    </message>
    <message>
        <source>%1 kept by policy; %2</source>
        <translation>%1 按策略保留；%2</translation>
    </message>
    <message>
        <source>%1 stay open; %2</source>
        <translation>%1 保持未平；%2</translation>
    </message>
    <message>
        <source>This operation has no bots: nothing was asked of anyone</source>
        <translation>此操作没有机器人：未向任何机器人下达命令</translation>
    </message>
    <message>
        <source>The bot has proved that it %1</source>
        <translation>该机器人已证实%1</translation>
    </message>
    <message>
        <source>The bot has not proved that it %1</source>
        <translation>该机器人尚未证实%1</translation>
    </message>
    <message>
        <source>%1 of %2 proved</source>
        <translation>已证实 %1 / %2</translation>
    </message>
    <message>
        <source>proved: %1</source>
        <translation>已证实：%1</translation>
    </message>
    <message>
        <source>No bot is latched by this stop any more</source>
        <translation>已没有机器人被此次停止锁定</translation>
    </message>
    <message>
        <source>1 bot is latched until released</source>
        <translation>1 个机器人锁定中，直到解除</translation>
    </message>
    <message>
        <source>Fleet</source>
        <translation>机群</translation>
    </message>
    <message>
        <source>Fleet %1</source>
        <translation>机群 %1</translation>
    </message>
    <message>
        <source>Group %1</source>
        <translation>组 %1</translation>
    </message>
    <message>
        <source>Exchange %1</source>
        <translation>交易所 %1</translation>
    </message>
    <message>
        <source>%1, %2, by %3 at %4: “%5”</source>
        <translation>%1，%2，由 %3 于 %4 下达：“%5”</translation>
    </message>
    <message>
        <source>an unknown operator</source>
        <translation>未知操作员</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>已记录</translation>
    </message>
    <message>
        <source>Not yet on disk</source>
        <translation>尚未写入磁盘</translation>
    </message>
    <message>
        <source>broadcast %1</source>
        <translation>已广播 %1</translation>
    </message>
    <message>
        <source>%1	%2	%3	positions %4	orders %5	%6</source>
        <translation>%1	%2	%3	持仓 %4	挂单 %5	%6</translation>
    </message>
    <message numerus="yes">
        <source>what %Ln bots hold is not known</source>
        <translation>
            <numerusform>%Ln 个机器人的持仓未知</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln bots have proved that they %1</source>
        <translation>
            <numerusform>全部 %Ln 个机器人已证实%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 bots have proved that they %2</source>
        <translation>
            <numerusform>%1 个机器人中 %Ln 个已证实%2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused</source>
        <translation>
            <numerusform>%Ln 个拒绝</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln 个失败</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unreachable</source>
        <translation>
            <numerusform>%Ln 个不可达</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln silent</source>
        <translation>
            <numerusform>%Ln 个无响应</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln working</source>
        <translation>
            <numerusform>%Ln 个进行中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln seen, not proved</source>
        <translation>
            <numerusform>%Ln 个已观察到、未证实</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln bots are latched until released</source>
        <translation>
            <numerusform>%Ln 个机器人锁定中，直到解除</numerusform>
        </translation>
    </message>
    <message>
        <source>was released</source>
        <translation>已解除</translation>
    </message>
    <message>
        <source>What they still hold is not known</source>
        <translation>其剩余持仓未知</translation>
    </message>
    <message>
        <source>%1 added at %2: “%3”</source>
        <translation>%1 于 %2 补充：“%3”</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>%1: %2 of %3 proved</source>
        <translation>%1：已证实 %2 / %3</translation>
    </message>
    <message>
        <source>What it still holds is not known</source>
        <translation>其剩余持仓未知</translation>
    </message>
    <message>
        <source>Retry unconfirmed</source>
        <translation>重试未确认</translation>
    </message>
    <message numerus="yes">
        <source>Retry %Ln unconfirmed</source>
        <translation>
            <numerusform>重试 %Ln 个未确认</numerusform>
        </translation>
    </message>
    <message>
        <source>Retry %1 of %2 unconfirmed</source>
        <translation>重试 %2 个未确认中的 %1 个</translation>
    </message>
    <message>
        <source>Asks the unconfirmed once more now, beside the tries that go on anyway.</source>
        <translation>除自动重试外，立即再次询问未确认的机器人。</translation>
    </message>
    <message>
        <source>None of the unconfirmed can be asked again.</source>
        <translation>未确认的机器人均无法再次询问。</translation>
    </message>
    <message>
        <source>Told, and they cannot prove more: %1.</source>
        <translation>已收到命令，无法进一步证实：%1。</translation>
    </message>
    <message>
        <source>Still to be sent, or overtaken by a later act: %1.</source>
        <translation>尚待发送，或已被后来的操作取代：%1。</translation>
    </message>
    <message>
        <source>next try %1</source>
        <translation>下次尝试 %1</translation>
    </message>
    <message>
        <source>the positions of %1 are not known</source>
        <translation>%1 的持仓未知</translation>
    </message>
    <message>
        <source>the orders of %1 are not known</source>
        <translation>%1 的挂单未知</translation>
    </message>
    <message>
        <source>the orders and exposure of %1 are not known</source>
        <translation>%1 的挂单和敞口未知</translation>
    </message>
    <message>
        <source>%1, and %2</source>
        <translation>%1；%2</translation>
    </message>
    <message>
        <source>1 of the positions is to be kept by policy</source>
        <translation>其中 1 个持仓按策略应保留</translation>
    </message>
    <message>
        <source>%1 of the positions are to be kept by policy</source>
        <translation>其中 %1 个持仓按策略应保留</translation>
    </message>
    <message>
        <source>the position is to be kept by policy</source>
        <translation>该持仓按策略应保留</translation>
    </message>
    <message>
        <source>the positions are to be kept by policy</source>
        <translation>这些持仓按策略应保留</translation>
    </message>
    <message>
        <source>%1 may still be open as last heard</source>
        <translation>据最近收到，可能仍未了结：%1</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <comment>what may be open, what of it is to be kept</comment>
        <translation>%1；%2</translation>
    </message>
</context>
<context>
    <name>fleet::BotFacts</name>
    <message>
        <source>No sample yet</source>
        <translation>尚无样本</translation>
    </message>
    <message>
        <source>Last sample, %1 old</source>
        <translation>最近样本，已过 %1</translation>
    </message>
    <message>
        <source>Last sample, %1</source>
        <translation>最近样本，%1</translation>
    </message>
    <message>
        <source>PnL today</source>
        <translation>今日盈亏</translation>
    </message>
    <message>
        <source>Since the start of the day, realised and not</source>
        <translation>自当日开始，含已实现与未实现</translation>
    </message>
    <message>
        <source>Drawdown</source>
        <translation>回撤</translation>
    </message>
    <message>
        <source>Positions</source>
        <translation>持仓</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>挂单</translation>
    </message>
    <message>
        <source>Exposure</source>
        <translation>敞口</translation>
    </message>
    <message>
        <source>Absolute value of what is open</source>
        <translation>未平部分的绝对价值</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>时延</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>毫秒</translation>
    </message>
    <message>
        <source>Round trip to its exchange</source>
        <translation>到其交易所的往返时间</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Since the report before</source>
        <translation>自上一次上报以来</translation>
    </message>
    <message>
        <source>Trades today</source>
        <translation>今日成交</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>MB</source>
        <translation>MB</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Running for</source>
        <translation>已运行</translation>
    </message>
    <message>
        <source>Since the bot was started</source>
        <translation>自机器人启动以来</translation>
    </message>
    <message>
        <source>A metric of this strategy&apos;s own</source>
        <translation>该策略自有的指标</translation>
    </message>
    <message>
        <source>The bot has not reported it</source>
        <translation>机器人未上报</translation>
    </message>
    <message>
        <source>Key version</source>
        <translation>密钥版本</translation>
    </message>
    <message>
        <source>The bot has not proved a key yet</source>
        <translation>机器人尚未证实任何密钥</translation>
    </message>
    <message>
        <source>On record; the bot signs with it</source>
        <translation>已登记；机器人用其签名</translation>
    </message>
    <message>
        <source>%1, the bot says v%2</source>
        <translation>%1，机器人称 v%2</translation>
    </message>
    <message>
        <source>The registry and the bot&apos;s own report name different versions</source>
        <translation>登记与机器人自报的版本不同</translation>
    </message>
    <message>
        <source>Its clock</source>
        <translation>其时钟</translation>
    </message>
    <message>
        <source>A plain bot&apos;s reports carry no time of its own</source>
        <translation>普通机器人的上报不含自身时间</translation>
    </message>
    <message>
        <source>The bot has not reported yet</source>
        <translation>机器人尚未上报</translation>
    </message>
    <message>
        <source>%1 ahead</source>
        <translation>快 %1</translation>
    </message>
    <message>
        <source>within %1</source>
        <translation>误差 %1 以内</translation>
    </message>
    <message>
        <source>%1 behind</source>
        <translation>慢 %1</translation>
    </message>
    <message>
        <source>The time in its last report against its arrival, the way here included</source>
        <translation>最近上报中的时间与到达时间之差，含传输用时</translation>
    </message>
    <message>
        <source>Written down, not registered yet</source>
        <translation>已记录，尚未注册</translation>
    </message>
    <message>
        <source>Registered, no bundle yet</source>
        <translation>已注册，尚无配置包</translation>
    </message>
    <message>
        <source>Bundle written, key not proved yet</source>
        <translation>配置包已写出，密钥尚未证实</translation>
    </message>
    <message>
        <source>Enrolled</source>
        <translation>已登记</translation>
    </message>
    <message>
        <source>No longer part of the fleet</source>
        <translation>已不属于机群</translation>
    </message>
    <message>
        <source>Agent id</source>
        <translation>代理标识</translation>
    </message>
    <message>
        <source>Its name on the gateway</source>
        <translation>其在网关上的名称</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Fingerprint of the public key on record</source>
        <translation>已登记公钥的指纹</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>证实方式</translation>
    </message>
    <message>
        <source>Level 1, signs what it says</source>
        <translation>1 级，对其消息签名</translation>
    </message>
    <message>
        <source>Level 0, cannot prove</source>
        <translation>0 级，无法证实</translation>
    </message>
    <message>
        <source>Signed reports, answers and holds</source>
        <translation>签名的上报、回复和限制</translation>
    </message>
    <message>
        <source>A plain bot: what it does can be seen and not proved</source>
        <translation>普通机器人：其行为可观察但无法证实</translation>
    </message>
    <message>
        <source>Enrolment</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Instance</source>
        <translation>实例</translation>
    </message>
    <message>
        <source>The bot has not reported one</source>
        <translation>机器人未上报</translation>
    </message>
    <message>
        <source>Random at each start of the bot: another one is another start</source>
        <translation>每次启动随机生成：不同即为另一次启动</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>策略</translation>
    </message>
    <message>
        <source>Forgeries</source>
        <translation>伪造</translation>
    </message>
    <message>
        <source>Reports in its name that did not verify, since the engine started</source>
        <translation>自引擎启动以来以其名义发出但未通过验证的上报</translation>
    </message>
    <message>
        <source>Lost link</source>
        <translation>失去连接</translation>
    </message>
    <message>
        <source>What the bot does by itself when it hears nothing from the gateway</source>
        <translation>收不到网关消息时机器人自行采取的动作</translation>
    </message>
    <message>
        <source>%1; its group says %2</source>
        <translation>%1；其组设置为%2</translation>
    </message>
    <message>
        <source>The bot runs with another policy than its group has on record</source>
        <translation>机器人运行的策略与其组登记的不同</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>组</translation>
    </message>
    <message>
        <source>Trades on</source>
        <translation>交易于</translation>
    </message>
    <message>
        <source>Its home exchange first; a stop of any of them reaches this bot</source>
        <translation>主交易所在前；对其中任一交易所的停止都会到达此机器人</translation>
    </message>
    <message>
        <source>Largest position</source>
        <translation>最大持仓</translation>
    </message>
    <message>
        <source>As enrolled</source>
        <translation>按登记</translation>
    </message>
    <message>
        <source>The fleet file sets no limit</source>
        <translation>机群文件未设置限额</translation>
    </message>
    <message>
        <source>In a stop</source>
        <translation>停止时</translation>
    </message>
    <message>
        <source>What becomes of positions and orders</source>
        <translation>持仓和挂单的处理方式</translation>
    </message>
    <message>
        <source>Heartbeat</source>
        <translation>心跳</translation>
    </message>
    <message>
        <source>every %1</source>
        <translation>每 %1</translation>
    </message>
    <message>
        <source>Counts as late</source>
        <translation>视为迟报</translation>
    </message>
    <message>
        <source>after %1</source>
        <translation>%1后</translation>
    </message>
    <message>
        <source>Silence while the console could hear</source>
        <translation>控制台可接收期间的静默时间</translation>
    </message>
    <message>
        <source>Counts as dead</source>
        <translation>视为失联</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Kept by the console</source>
        <translation>由控制台保管</translation>
    </message>
    <message>
        <source>Kept by the bot alone</source>
        <translation>仅由机器人保管</translation>
    </message>
    <message>
        <source>Custom commands</source>
        <translation>自定义命令</translation>
    </message>
    <message>
        <source>By the group&apos;s schema</source>
        <translation>按组的模式</translation>
    </message>
    <message>
        <source>None: no schema</source>
        <translation>无：没有模式</translation>
    </message>
</context>
<context>
    <name>fleet::BotMapModel</name>
    <message>
        <source>heard %1</source>
        <translation>收到 %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>fleet::BotQuery</name>
    <message>
        <source>a plain word: part of the name or the id</source>
        <translation>普通词：名称或标识的一部分</translation>
    </message>
    <message>
        <source>the group</source>
        <translation>所属组</translation>
    </message>
    <message>
        <source>any exchange that the bot trades on</source>
        <translation>机器人交易的任一交易所</translation>
    </message>
    <message>
        <source>the strategy</source>
        <translation>策略</translation>
    </message>
    <message>
        <source>the version, as reported</source>
        <translation>上报的版本</translation>
    </message>
    <message>
        <source>the reported state; none without a report</source>
        <translation>上报的状态；none 表示没有上报</translation>
    </message>
    <message>
        <source>what this console wants of the bot</source>
        <translation>本控制台对机器人的期望</translation>
    </message>
    <message>
        <source>dead, late, alive, unknown or never heard</source>
        <translation>失联、迟报、在线、未知或从未收到</translation>
    </message>
    <message>
        <source>held by anyone, or by whom</source>
        <translation>被任何人或某人限制</translation>
    </message>
    <message>
        <source>any command under way, its verb or how far it is</source>
        <translation>进行中的命令、其类型或进度</translation>
    </message>
    <message>
        <source>profit and loss of the day in USD</source>
        <translation>当日盈亏（USD）</translation>
    </message>
    <message>
        <source>value of the open positions in USD</source>
        <translation>未平持仓价值（USD）</translation>
    </message>
    <message>
        <source>drawdown in percent</source>
        <translation>回撤（百分比）</translation>
    </message>
    <message>
        <source>open positions</source>
        <translation>未平持仓</translation>
    </message>
    <message>
        <source>open orders</source>
        <translation>未成交挂单</translation>
    </message>
    <message>
        <source>trades of the day</source>
        <translation>当日成交数</translation>
    </message>
    <message>
        <source>errors in the newest report</source>
        <translation>最新上报中的错误数</translation>
    </message>
    <message>
        <source>round trip to the exchange in milliseconds</source>
        <translation>到交易所的往返时延（毫秒）</translation>
    </message>
    <message>
        <source>seconds since the bot was heard</source>
        <translation>距上次收到上报的秒数</translation>
    </message>
    <message>
        <source>Shows the bots of which every term is true (Ctrl+F).</source>
        <translation>显示满足所有条件的机器人（Ctrl+F）。</translation>
    </message>
    <message>
        <source>A comma means either. A minus sign before a term turns it round: -state:paused. Quotes keep spaces and signs together: &quot;a b&quot;. A star at the end stands for any more text. A missing value is neither more nor less than any number.</source>
        <translation>逗号表示“或”。条件前的减号表示取反：-state:paused。引号可包含空格和符号：&quot;a b&quot;。末尾的星号代表任意后续文字。缺失的值既不大于也不小于任何数字。</translation>
    </message>
    <message>
        <source>There is no key “%1”. Put the text in quotes to look for it in names.</source>
        <translation>没有关键字“%1”。若要在名称中查找，请给文字加上引号。</translation>
    </message>
    <message>
        <source>There is no key “%1”. Did you mean “%2”?</source>
        <translation>没有关键字“%1”。是否想输入“%2”？</translation>
    </message>
    <message>
        <source>“%1” knows no “%2”, but %3.</source>
        <translation>“%1”没有“%2”，可用：%3。</translation>
    </message>
    <message>
        <source>“%1” knows no “%2”. Did you mean “%3”?</source>
        <translation>“%1”没有“%2”。是否想输入“%3”？</translation>
    </message>
    <message>
        <source>A minus sign turns round what follows it, and nothing follows.</source>
        <translation>减号用于取反其后的条件，但后面没有内容。</translation>
    </message>
    <message>
        <source>A key belongs before “%1”, as in state:paused or pnl&lt;-100.</source>
        <translation>“%1”前需要关键字，例如 state:paused 或 pnl&lt;-100。</translation>
    </message>
    <message>
        <source>“%1” has words, not numbers: %1:… is meant.</source>
        <translation>“%1”的值是词而非数字：应写成 %1:…。</translation>
    </message>
    <message>
        <source>What should “%1” be? Write it after the colon.</source>
        <translation>“%1”应为何值？请写在冒号之后。</translation>
    </message>
    <message>
        <source>A word is missing beside the comma.</source>
        <translation>逗号旁缺少一个词。</translation>
    </message>
    <message>
        <source>The quote is not closed.</source>
        <translation>引号未闭合。</translation>
    </message>
    <message>
        <source>After a quote comes a space or a comma.</source>
        <translation>引号之后应为空格或逗号。</translation>
    </message>
    <message>
        <source>“%1” is a number: compare it with &lt;, &lt;=, =, &gt;= or &gt;, as in %1&gt;0.</source>
        <translation>“%1”是数字：请用 &lt;、&lt;=、=、&gt;= 或 &gt; 比较，例如 %1&gt;0。</translation>
    </message>
    <message>
        <source>A number belongs after “%1”.</source>
        <translation>“%1”之后需要数字。</translation>
    </message>
    <message>
        <source>“%1” is not a number with at most six decimals.</source>
        <translation>“%1”不是最多六位小数的数字。</translation>
    </message>
    <message>
        <source>how its figures stand to their limits; none while it is not heard</source>
        <translation>其数值与限值的关系；未收到时为 none</translation>
    </message>
    <message>
        <source>any open alert, or one that fires, is in hand, is over, silenced or explained by another</source>
        <translation>任一未关闭的告警，或触发中、已认领、已过去、已静默、由其他告警解释的告警</translation>
    </message>
</context>
<context>
    <name>fleet::BotStory</name>
    <message>
        <source>%1 is on its way: the gateway does not have it yet.</source>
        <translation>%1 正在途中：网关尚未收到。</translation>
    </message>
    <message>
        <source>%1 is accepted: the bot has it and has not proved it yet.</source>
        <translation>%1 已接受：机器人已收到，尚未证实。</translation>
    </message>
    <message>
        <source>%1 waits for a silent bot; it goes on by itself when the bot is heard.</source>
        <translation>%1 正等待无响应的机器人；收到其消息后自动继续。</translation>
    </message>
    <message>
        <source>%1 is sent: the bot has not answered yet.</source>
        <translation>%1 已发送：机器人尚未回复。</translation>
    </message>
    <message>
        <source>nothing holds it</source>
        <translation>没有限制</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>never heard</source>
        <translation>从未收到</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>%1前</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>+%1 ms</source>
        <translation>+%1 毫秒</translation>
    </message>
    <message>
        <source>+%1</source>
        <translation>+%1</translation>
    </message>
    <message>
        <source>1 try</source>
        <translation>1 次尝试</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tries</source>
        <translation>
            <numerusform>%Ln 次尝试</numerusform>
        </translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>已发送</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>发送中</translation>
    </message>
    <message>
        <source>The gateway does not have it yet</source>
        <translation>网关尚未收到</translation>
    </message>
    <message>
        <source>The gateway refused it</source>
        <translation>网关拒绝</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>尚未发送</translation>
    </message>
    <message>
        <source>Never sent</source>
        <translation>从未发送</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>The bot has it on disk</source>
        <translation>机器人已存盘</translation>
    </message>
    <message>
        <source>Not accepted</source>
        <translation>未接受</translation>
    </message>
    <message>
        <source>A plain bot does not say so</source>
        <translation>普通机器人不会说明</translation>
    </message>
    <message>
        <source>Not accepted apart</source>
        <translation>未单独确认接受</translation>
    </message>
    <message>
        <source>The bot did not say so by itself</source>
        <translation>机器人未单独说明</translation>
    </message>
    <message>
        <source>Silent; asked again when the bot is heard</source>
        <translation>无响应；收到其消息后再次询问</translation>
    </message>
    <message>
        <source>Not accepted yet</source>
        <translation>尚未接受</translation>
    </message>
    <message>
        <source>The bot has not answered</source>
        <translation>机器人未回复</translation>
    </message>
    <message>
        <source>Proved</source>
        <translation>已证实</translation>
    </message>
    <message>
        <source>Seen, not proved</source>
        <translation>已观察到，未证实</translation>
    </message>
    <message>
        <source>A plain bot cannot prove it</source>
        <translation>普通机器人无法证实</translation>
    </message>
    <message>
        <source>Not proved yet</source>
        <translation>尚未证实</translation>
    </message>
    <message>
        <source>%1 and %2 left</source>
        <translation>剩余 %1 和 %2</translation>
    </message>
    <message>
        <source>Asked, signed</source>
        <translation>已下达，已签名</translation>
    </message>
    <message>
        <source>%1 “%2”</source>
        <translation>%1“%2”</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>已记录</translation>
    </message>
    <message>
        <source>Not yet on disk</source>
        <translation>尚未写入磁盘</translation>
    </message>
    <message>
        <source>sent %1</source>
        <translation>已发送 %1</translation>
    </message>
    <message>
        <source>accepted %1</source>
        <translation>已接受 %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>how it does, why</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Alert: %1</source>
        <translation>告警：%1</translation>
    </message>
    <message>
        <source>The bot has not reported yet.</source>
        <translation>机器人尚未上报。</translation>
    </message>
    <message>
        <source>The bot last reported %1 (%2).</source>
        <translation>机器人上次上报 %1（%2）。</translation>
    </message>
    <message>
        <source>The bot reports %1 (%2).</source>
        <translation>机器人上报 %1（%2）。</translation>
    </message>
    <message>
        <source>Stopped by %1, since %2.</source>
        <translation>由 %1 停止，自 %2 起。</translation>
    </message>
    <message>
        <source>To be stopped by %1, asked at %2; not proved. %3</source>
        <translation>%1 于 %2 要求停止；未证实。%3</translation>
    </message>
    <message>
        <source>Paused by %1, since %2.</source>
        <translation>由 %1 暂停，自 %2 起。</translation>
    </message>
    <message>
        <source>Pause asked by %1 at %2. %3</source>
        <translation>%1 于 %2 要求暂停。%3</translation>
    </message>
    <message>
        <source>%1 It is lifted here; the bot still has it.</source>
        <translation>%1此处已取消；机器人仍保留。</translation>
    </message>
    <message>
        <source>%1 when last heard</source>
        <translation>上次收到时 %1</translation>
    </message>
</context>
<context>
    <name>fleet::BotTableModel</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Bot</source>
        <translation>机器人</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>组</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>交易所</translation>
    </message>
    <message>
        <source>Desired</source>
        <translation>期望</translation>
    </message>
    <message>
        <source>Reported</source>
        <translation>上报</translation>
    </message>
    <message>
        <source>Held by</source>
        <translation>限制方</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>待完成</translation>
    </message>
    <message>
        <source>Liveness</source>
        <translation>在线情况</translation>
    </message>
    <message>
        <source>PnL USD</source>
        <translation>盈亏 USD</translation>
    </message>
    <message>
        <source>Positions</source>
        <translation>持仓</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>挂单</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>%1
%2, strategy %3</source>
        <translation>%1
%2，策略 %3</translation>
    </message>
    <message>
        <source>What this console wants of the bot, from the holds it ordered</source>
        <translation>本控制台对机器人的期望，取决于已下达的限制</translation>
    </message>
    <message>
        <source>No verified report yet</source>
        <translation>尚无经验证的上报</translation>
    </message>
    <message>
        <source>Differs from desired, and no command is under way</source>
        <translation>与期望不符，且没有进行中的命令</translation>
    </message>
    <message>
        <source>What the bot itself says, signed</source>
        <translation>机器人自己的签名上报</translation>
    </message>
    <message>
        <source>Last heard %1</source>
        <translation>上次收到 %1</translation>
    </message>
    <message>
        <source>Not heard since it was enrolled</source>
        <translation>自登记以来从未收到上报</translation>
    </message>
    <message>
        <source>Since the start of the day, realised and not</source>
        <translation>自当日开始，含已实现与未实现</translation>
    </message>
    <message>
        <source>The bot has not reported it</source>
        <translation>机器人未上报</translation>
    </message>
    <message>
        <source>A plain bot: it cannot prove what it does</source>
        <translation>普通机器人：无法证实自身行为</translation>
    </message>
    <message>
        <source>No report</source>
        <translation>无上报</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1, %2 ago</source>
        <translation>%1，%2前</translation>
    </message>
    <message>
        <source>It is to stop and has not stopped</source>
        <translation>它应停止，但尚未停止</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>健康</translation>
    </message>
    <message>
        <source>PnL 1 h</source>
        <translation>1 小时盈亏</translation>
    </message>
    <message>
        <source>No value in the last hour</source>
        <translation>最近一小时没有数值</translation>
    </message>
</context>
<context>
    <name>fleet::BotWords</name>
    <message>
        <source>%1 %2</source>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>%1, +%2</source>
        <translation>%1，+%2</translation>
    </message>
    <message>
        <source>Stopped by %1, %2</source>
        <translation>由 %1 停止，%2</translation>
    </message>
    <message>
        <source>Paused by %1, %2</source>
        <translation>由 %1 暂停，%2</translation>
    </message>
    <message>
        <source>desired %1</source>
        <translation>期望 %1</translation>
    </message>
    <message>
        <source>reported %1</source>
        <translation>上报 %1</translation>
    </message>
    <message>
        <source>no report</source>
        <translation>无上报</translation>
    </message>
    <message>
        <source>held by %1</source>
        <translation>被 %1 限制</translation>
    </message>
    <message>
        <source>pending: %1</source>
        <translation>待完成：%1</translation>
    </message>
    <message>
        <source>heard %1 ago</source>
        <translation>%1前收到</translation>
    </message>
    <message>
        <source>group %1</source>
        <translation>组 %1</translation>
    </message>
    <message>
        <source>exchange %1</source>
        <translation>交易所 %1</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1。%2</translation>
    </message>
    <message>
        <source>Stop not proved</source>
        <translation>停止未证实</translation>
    </message>
    <message>
        <source>asked by %1</source>
        <translation>由 %1 要求</translation>
    </message>
</context>
<context>
    <name>fleet::ByHandTasks</name>
    <message>
        <source>Go to %1 now</source>
        <translation>立即前往 %1</translation>
    </message>
    <message>
        <source>Look at %1</source>
        <translation>查看 %1</translation>
    </message>
    <message>
        <source>If still quiet at %1, go to %2</source>
        <translation>若到 %1 仍无响应，前往 %2</translation>
    </message>
    <message>
        <source>%1. %2.</source>
        <translation>%1。%2。</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>截至 %1</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Keys: %1 (%2)</source>
        <translation>密钥：%1（%2）</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>format of a date</comment>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>At %1</source>
        <translation>在 %1</translation>
    </message>
    <message>
        <source>Look as well, not proved: %1</source>
        <translation>同时核查，未证实：%1</translation>
    </message>
    <message>
        <source>If still quiet at %1: %2</source>
        <translation>若到 %1 仍无响应：%2</translation>
    </message>
    <message>
        <source>Keep spot: the policy here is “%1”.</source>
        <translation>保留现货：此处的策略为“%1”。</translation>
    </message>
    <message>
        <source>%1: keep spot, the group&apos;s policy is “%2”.</source>
        <translation>%1：保留现货，该组的策略为“%2”。</translation>
    </message>
    <message>
        <source>Keep each position: the policy here is “%1”.</source>
        <translation>保留每个持仓：此处的策略为“%1”。</translation>
    </message>
    <message>
        <source>%1: keep each position, the group&apos;s policy is “%2”.</source>
        <translation>%1：保留每个持仓，该组的策略为“%2”。</translation>
    </message>
    <message>
        <source>Which bots trade here is not known to this console.</source>
        <translation>本控制台不知道哪些机器人在此交易。</translation>
    </message>
    <message>
        <source>At any other exchange</source>
        <translation>在其他任何交易所</translation>
    </message>
    <message>
        <source>If not proved by %1, go to %2</source>
        <translation>若到 %1 仍未证实，请前往 %2</translation>
    </message>
    <message>
        <source>%1 (%2 ago)</source>
        <translation>%1（%2前）</translation>
    </message>
    <message>
        <source>%1 (never heard)</source>
        <translation>%1（从未收到）</translation>
    </message>
    <message>
        <source>If not proved by %1: %2</source>
        <translation>若到 %1 仍未证实：%2</translation>
    </message>
    <message>
        <source>No figure was ever heard.</source>
        <translation>从未收到任何数值。</translation>
    </message>
    <message>
        <source>Figures last heard at %1, %2 ago.</source>
        <translation>数值上次收到于 %1，%2前。</translation>
    </message>
    <message>
        <source>Figures last heard between %1 and %2, up to %3 ago.</source>
        <translation>数值上次收到于 %1 至 %2 之间，最早在 %3前。</translation>
    </message>
</context>
<context>
    <name>fleet::CallNotices</name>
    <message>
        <source>[SANDBOX] %1</source>
        <translation>[沙盒] %1</translation>
    </message>
    <message>
        <source>and 1 more</source>
        <translation>还有 1 个</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>还有 %Ln 个</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>how bad, what</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a group, its alerts</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>The console lost its engine</source>
        <translation>控制台失去了引擎</translation>
    </message>
    <message>
        <source>Until it is back no alert calls. Bots may still be trading.</source>
        <translation>在其恢复之前不会有告警呼叫。机器人可能仍在交易。</translation>
    </message>
    <message>
        <source>A notification to try it</source>
        <translation>一条试用通知</translation>
    </message>
    <message>
        <source>An alert that begins to fire is shown like this. Nothing is wrong.</source>
        <translation>新触发的告警会这样显示。一切正常。</translation>
    </message>
</context>
<context>
    <name>fleet::ChartMarks</name>
    <message>
        <source>%1 of %2 %3</source>
        <translation>%2 个中 %1 个%3</translation>
    </message>
    <message>
        <source>%1 of %2 by %3: %4</source>
        <translation>%3 对%2%1：%4</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1; over since %2</source>
        <translation>%1；%2 起已结束</translation>
    </message>
</context>
<context>
    <name>fleet::ChartWords</name>
    <message>
        <source>5 min</source>
        <translation>5 分钟</translation>
    </message>
    <message>
        <source>1 h</source>
        <translation>1 小时</translation>
    </message>
    <message>
        <source>6 h</source>
        <translation>6 小时</translation>
    </message>
    <message>
        <source>24 h</source>
        <translation>24 小时</translation>
    </message>
    <message>
        <source>7 d</source>
        <translation>7 天</translation>
    </message>
    <message>
        <source>30 d</source>
        <translation>30 天</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>format of a day</comment>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>the console was blind</source>
        <translation>控制台不可见</translation>
    </message>
    <message>
        <source>no console ran</source>
        <translation>没有控制台在运行</translation>
    </message>
    <message>
        <source>more came than could be kept</source>
        <translation>数据过多，未能全部保存</translation>
    </message>
    <message>
        <source>the record was damaged and set aside</source>
        <translation>记录已损坏并被移开</translation>
    </message>
    <message>
        <source>no data %1</source>
        <translation>无数据 %1</translation>
    </message>
    <message>
        <source>No data from %1 to %2: %3</source>
        <translation>%1 至 %2 无数据：%3</translation>
    </message>
    <message>
        <source>No data from %1 to %2</source>
        <translation>%1 至 %2 无数据</translation>
    </message>
    <message>
        <source>Critical above %1</source>
        <translation>高于 %1 为严重</translation>
    </message>
    <message>
        <source>Critical below %1</source>
        <translation>低于 %1 为严重</translation>
    </message>
    <message>
        <source>Warning above %1</source>
        <translation>高于 %1 为警告</translation>
    </message>
    <message>
        <source>Warning below %1</source>
        <translation>低于 %1 为警告</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>无数据</translation>
    </message>
    <message>
        <source>%1: no data.</source>
        <translation>%1：无数据。</translation>
    </message>
    <message>
        <source>%1: last %2 at %3.</source>
        <translation>%1：最新 %2，时间 %3。</translation>
    </message>
    <message>
        <source>%1 from %2 to %3.</source>
        <translation>%1，%2 至 %3。</translation>
    </message>
    <message>
        <source>Lowest %1, highest %2.</source>
        <translation>最低 %1，最高 %2。</translation>
    </message>
    <message>
        <source>no longer kept</source>
        <translation>不再保留</translation>
    </message>
    <message>
        <source>From %1 to %2 nothing is kept any more</source>
        <translation>从 %1 到 %2 的数据已不再保留</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1，共 %2</translation>
    </message>
    <message>
        <source>Only %1 are in the last value.</source>
        <translation>最后一个值只包含 %1。</translation>
    </message>
</context>
<context>
    <name>fleet::ConnectionWords</name>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>加密</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>网关</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API 密钥</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>档位</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>时钟</translation>
    </message>
    <message>
        <source>Fleet manager</source>
        <translation>机群管理者</translation>
    </message>
    <message>
        <source>Live channel</source>
        <translation>实时通道</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>running</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>passed with a warning</source>
        <translation>通过（有警告）</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>is the name known, does something answer there</source>
        <translation>名称能否解析，该处是否有响应</translation>
    </message>
    <message>
        <source>is the certificate one this machine trusts</source>
        <translation>本机是否信任其证书</translation>
    </message>
    <message>
        <source>is it a GreenHelix gateway, and which dialect does it speak</source>
        <translation>是否为 GreenHelix 网关，使用何种方言</translation>
    </message>
    <message>
        <source>is it taken, and is it the fleet manager&apos;s</source>
        <translation>是否被接受，是否属于机群管理者</translation>
    </message>
    <message>
        <source>are its calls enough for your bots</source>
        <translation>其调用额度是否够用</translation>
    </message>
    <message>
        <source>do this machine and the gateway agree on the time</source>
        <translation>本机与网关的时间是否一致</translation>
    </message>
    <message>
        <source>is your agent registered</source>
        <translation>您的代理是否已注册</translation>
    </message>
    <message>
        <source>do events come at once</source>
        <translation>事件是否即时到达</translation>
    </message>
    <message>
        <source>None is needed: nothing leaves this machine.</source>
        <translation>不需要：数据不离开本机。</translation>
    </message>
    <message>
        <source>None. Whoever is on the way reads the key and every command.</source>
        <translation>无。途中任何人都能读取密钥和每条命令。</translation>
    </message>
    <message>
        <source>%1, certificate valid until %2.</source>
        <translation>%1，证书有效期至 %2。</translation>
    </message>
    <message>
        <source>A gateway answers; which dialect it speaks it tells only to a key that it takes.</source>
        <translation>网关有响应；只有被接受的密钥才能得知其方言。</translation>
    </message>
    <message>
        <source>REST dialect</source>
        <translation>REST 方言</translation>
    </message>
    <message>
        <source>tool dialect</source>
        <translation>工具方言</translation>
    </message>
    <message>
        <source>%1, version %2</source>
        <translation>%1，版本 %2</translation>
    </message>
    <message>
        <source>answers in %1 ms</source>
        <translation>%1 毫秒内响应</translation>
    </message>
    <message>
        <source>a sandbox: no real money moves</source>
        <translation>沙盒：不涉及真实资金</translation>
    </message>
    <message>
        <source>A sandbox has a time of its own, and the console takes it over.</source>
        <translation>沙盒有自己的时间，控制台会采用它。</translation>
    </message>
    <message>
        <source>The gateway does not tell its time.</source>
        <translation>网关不提供其时间。</translation>
    </message>
    <message>
        <source>Both agree within a second.</source>
        <translation>两者相差不超过一秒。</translation>
    </message>
    <message>
        <source>This machine is %1 behind the gateway.</source>
        <translation>本机比网关慢 %1。</translation>
    </message>
    <message>
        <source>This machine is %1 ahead of the gateway.</source>
        <translation>本机比网关快 %1。</translation>
    </message>
    <message>
        <source>%1 need about %2 calls an hour: %3 to listen, %4 kept for a stop. This tier allows %5.</source>
        <translation>%1 每小时约需 %2 次调用：%3 次用于接收，%4 次保留给停止命令。此档位允许 %5 次。</translation>
    </message>
    <message>
        <source>%1 answers at %2.</source>
        <translation>%1 在 %2 有响应。</translation>
    </message>
    <message>
        <source>Taken, and it is the key of %1.</source>
        <translation>已接受，是 %1 的密钥。</translation>
    </message>
    <message>
        <source>Taken. Whose key it is this gateway does not tell.</source>
        <translation>已接受。该网关不说明密钥归属。</translation>
    </message>
    <message>
        <source>Neither the key nor the gateway tells it.</source>
        <translation>密钥和网关均未说明。</translation>
    </message>
    <message>
        <source>Open: events come within milliseconds.</source>
        <translation>已打开：事件在毫秒内到达。</translation>
    </message>
    <message>
        <source>There is none: events come with the next sweep.</source>
        <translation>没有：事件随下次轮询到达。</translation>
    </message>
    <message>
        <source>Ask the gateway&apos;s operator for a new certificate before it expires.</source>
        <translation>请在到期前向网关运营方索取新证书。</translation>
    </message>
    <message>
        <source>Use https:// for anything but a test.</source>
        <translation>除测试外请使用 https://。</translation>
    </message>
    <message>
        <source>It cannot be read: commands are sent, but no bot can prove that it carried them out.</source>
        <translation>无法读取：命令可以发送，但机器人无法证实已执行。</translation>
    </message>
    <message>
        <source>The console starts with the pace of the smallest tier until an answer tells more.</source>
        <translation>在得到更多信息之前，控制台按最低档位的速率运行。</translation>
    </message>
    <message>
        <source>The console would be blind for a part of every hour. Get a key of a larger tier.</source>
        <translation>控制台每小时会有一段时间不可见。请获取更高档位的密钥。</translation>
    </message>
    <message>
        <source>In a busy hour charts and lists wait, so that a stop does not have to.</source>
        <translation>繁忙时段图表和列表会等待，使停止命令无需等待。</translation>
    </message>
    <message>
        <source>Ages and charts are off by as much. Let this machine keep its time by NTP.</source>
        <translation>时间差和图表会有相同偏差。请让本机通过 NTP 校时。</translation>
    </message>
    <message>
        <source>Make sure that this machine keeps its time by NTP.</source>
        <translation>请确保本机通过 NTP 校时。</translation>
    </message>
    <message>
        <source>The account behind this key has no credit left. Top it up, then test again.</source>
        <translation>此密钥的账户余额不足。请充值后重新测试。</translation>
    </message>
    <message>
        <source>It is not the key of %1. Check the organisation, or use that agent&apos;s own key.</source>
        <translation>这不是 %1 的密钥。请检查组织名称，或使用该代理自己的密钥。</translation>
    </message>
    <message>
        <source>Paste it again from where it was shown, whole and without spaces; it may also have been revoked.</source>
        <translation>请从显示处完整且无空格地重新粘贴；密钥也可能已被撤销。</translation>
    </message>
    <message>
        <source>Correct what you typed, then test again.</source>
        <translation>请更正输入后重新测试。</translation>
    </message>
    <message>
        <source>Look for a typing error; else ask who runs your name server.</source>
        <translation>请检查拼写；否则请联系域名服务器管理员。</translation>
    </message>
    <message>
        <source>Check port, firewall and VPN, then test again.</source>
        <translation>请检查端口、防火墙和 VPN 后重新测试。</translation>
    </message>
    <message>
        <source>Do not go on: somebody may stand between you and the gateway. Have its certificate put right.</source>
        <translation>请勿继续：您与网关之间可能有人拦截。请先更正其证书。</translation>
    </message>
    <message>
        <source>What answers there does not speak TLS. Check port and https://.</source>
        <translation>该处响应不支持 TLS。请检查端口和 https://。</translation>
    </message>
    <message>
        <source>Its allowance is used up. Wait a minute, then test again.</source>
        <translation>额度已用尽。请等待一分钟后重新测试。</translation>
    </message>
    <message>
        <source>Check host and port: it may be another service of the same machine.</source>
        <translation>请检查主机和端口：可能是同一主机上的其他服务。</translation>
    </message>
    <message>
        <source>The gateway is in trouble, not your settings. Test again in a while.</source>
        <translation>是网关出现问题，而非您的设置。请稍后重新测试。</translation>
    </message>
    <message>
        <source>Bots would refuse every resume as expired. Set this machine&apos;s clock by NTP, then test again.</source>
        <translation>机器人会将每次恢复视为过期而拒绝。请通过 NTP 校准本机时钟后重新测试。</translation>
    </message>
    <message>
        <source>Register this agent on the gateway first, or check the organisation.</source>
        <translation>请先在网关上注册此代理，或检查组织名称。</translation>
    </message>
    <message>
        <source>Test again in a while.</source>
        <translation>请稍后重新测试。</translation>
    </message>
    <message>
        <source>Not connected: %1 failed. What you typed is kept.</source>
        <translation>未连接：%1 失败。您的输入已保留。</translation>
    </message>
    <message>
        <source>Everything the console needs is there.</source>
        <translation>控制台所需条件均已具备。</translation>
    </message>
    <message>
        <source>It can be used. Read the warnings first.</source>
        <translation>可以使用。请先阅读警告。</translation>
    </message>
    <message>
        <source>A stop of %1 is %2 calls.</source>
        <translation>停止 %1 需要 %2 次调用。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>Get a larger tier, or fewer bots a key.</source>
        <translation>请使用更高档位，或减少每个密钥的机器人数量。</translation>
    </message>
    <message>
        <source>This key cannot stop %1 at once: it takes up to %2. Get a key of a larger tier before you rely on it.</source>
        <translation>此密钥无法立即停止 %1：最长需 %2。在依赖它之前，请获取更高档位的密钥。</translation>
    </message>
    <message>
        <source>%1 is registered since %2.</source>
        <translation>%1 自 %2 起已注册。</translation>
    </message>
    <message>
        <source>%1 is registered.</source>
        <translation>%1 已注册。</translation>
    </message>
    <message>
        <source>In the busiest hour %1 of them leave at once, then %2 a minute: the last bot is told after up to %3.</source>
        <translation>在最繁忙的一小时里，其中 %1 个立即发出，之后每分钟 %2 个：最后一个机器人最晚在 %3 后收到。</translation>
    </message>
    <message>
        <source>Once the hour&apos;s calls are used up, %1 a minute leave: the last bot is told after up to %2.</source>
        <translation>该小时的调用用完后，每分钟发出 %1 个：最后一个机器人最晚在 %2 后收到。</translation>
    </message>
    <message>
        <source>The console asks every 10 s instead, and shows changes that much later. Stops are not slowed by this.</source>
        <translation>控制台改为每 10 秒询问一次，变化也相应晚显示。停止不会因此变慢。</translation>
    </message>
    <message>
        <source>Does another console run this fleet? Then open its profile instead: connecting makes new keys, and the bots that were enrolled there will not obey this console.</source>
        <translation>是否有另一个控制台在运行这个机群？那就改为打开它的配置：连接会生成新密钥，在那里登记的机器人不会听从这个控制台。</translation>
    </message>
</context>
<context>
    <name>fleet::ConsoleRun</name>
    <message>
        <source>The console was not opened.</source>
        <translation>控制台未打开。</translation>
    </message>
    <message>
        <source>Fleet Console</source>
        <translation>Fleet Console</translation>
    </message>
</context>
<context>
    <name>fleet::DeliveryModel</name>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Bot</source>
        <translation>机器人</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>交易所</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Positions</source>
        <translation>持仓</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>挂单</translation>
    </message>
    <message>
        <source>Exposure USD</source>
        <translation>敞口 USD</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>尝试</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>耗时</translation>
    </message>
    <message>
        <source>Next try</source>
        <translation>下次尝试</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>其回复</translation>
    </message>
    <message>
        <source>when heard</source>
        <translation>收到时</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>%1 后</translation>
    </message>
    <message>
        <source>by you</source>
        <translation>由您操作</translation>
    </message>
    <message>
        <source>Not heard since %1</source>
        <translation>自 %1 起未收到</translation>
    </message>
    <message>
        <source>Never heard</source>
        <translation>从未收到</translation>
    </message>
    <message>
        <source>No answer yet</source>
        <translation>尚无回复</translation>
    </message>
    <message>
        <source>Plain bot: cannot prove</source>
        <translation>普通机器人：无法证实</translation>
    </message>
    <message>
        <source>Plain bot: cannot prove. %1</source>
        <translation>普通机器人：无法证实。%1</translation>
    </message>
    <message>
        <source>positions not known</source>
        <translation>持仓未知</translation>
    </message>
    <message>
        <source>orders not known</source>
        <translation>挂单未知</translation>
    </message>
    <message>
        <source>tries %1</source>
        <translation>尝试 %1</translation>
    </message>
    <message>
        <source>Last heard %1</source>
        <translation>上次收到 %1</translation>
    </message>
    <message>
        <source>Not heard yet</source>
        <translation>尚未收到</translation>
    </message>
    <message>
        <source>As reported at %1</source>
        <translation>%1 上报</translation>
    </message>
    <message>
        <source>The bot has not reported it</source>
        <translation>机器人未上报</translation>
    </message>
    <message>
        <source>%1
%2</source>
        <translation>%1
%2</translation>
    </message>
    <message>
        <source>Retry asks it once more now</source>
        <translation>“重试”会立即再次询问</translation>
    </message>
    <message>
        <source>There is nothing left to try</source>
        <translation>已无可尝试</translation>
    </message>
    <message>
        <source>exchange %1</source>
        <translation>交易所 %1</translation>
    </message>
</context>
<context>
    <name>fleet::DensityWords</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>no record</source>
        <translation>无记录</translation>
    </message>
    <message>
        <source>%1 heard</source>
        <translation>%1 个收到</translation>
    </message>
    <message>
        <source>%1 late</source>
        <translation>%1 个迟报</translation>
    </message>
    <message>
        <source>%1 dead</source>
        <translation>%1 个失联</translation>
    </message>
    <message>
        <source>%1 not watched</source>
        <translation>%1 个未监视</translation>
    </message>
    <message>
        <source>nothing could be heard for %1</source>
        <translation>有 %1 无法收到任何消息</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>no record of %1</source>
        <translation>%1 无记录</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>no record yet</source>
        <translation>尚无记录</translation>
    </message>
    <message>
        <source>bots were dead in one cell</source>
        <translation>一个格中有机器人失联</translation>
    </message>
    <message numerus="yes">
        <source>bots were dead in %Ln cells</source>
        <translation>
            <numerusform>%Ln 个格中有机器人失联</numerusform>
        </translation>
    </message>
    <message>
        <source>bots were late in one cell</source>
        <translation>一个格中有机器人迟报</translation>
    </message>
    <message numerus="yes">
        <source>bots were late in %Ln cells</source>
        <translation>
            <numerusform>%Ln 个格中有机器人迟报</numerusform>
        </translation>
    </message>
    <message>
        <source>every bot that was watched was heard</source>
        <translation>所有受监视的机器人都已收到</translation>
    </message>
    <message>
        <source>a record of %1 of %2 cells</source>
        <translation>%2 个格中 %1 个有记录</translation>
    </message>
</context>
<context>
    <name>fleet::EngineWords</name>
    <message>
        <source>The engine does not answer; only an emergency stop can do without it.</source>
        <translation>引擎没有响应；只有紧急停止可以不依赖它。</translation>
    </message>
    <message>
        <source>No bot of the confirmed list is in the fleet.</source>
        <translation>确认名单中的机器人均不在机群中。</translation>
    </message>
    <message>
        <source>The gateway has the stop. Without an engine nobody reads what the bot answers.</source>
        <translation>网关已收到停止命令。没有引擎就无人读取机器人的回复。</translation>
    </message>
    <message>
        <source>The stop goes out without the engine, and the gateway has none of its %1 messages.</source>
        <translation>停止命令正在不经引擎发出，网关尚未收到其 %1 条消息中的任何一条。</translation>
    </message>
    <message>
        <source>The stop was sent without the engine: the gateway has %1 of %2 messages.</source>
        <translation>停止命令已不经引擎发送：网关收到 %2 条消息中的 %1 条。</translation>
    </message>
    <message>
        <source>%1 It is tried again.</source>
        <translation>%1 将再次尝试。</translation>
    </message>
    <message>
        <source>%1 It is not on disk yet.</source>
        <translation>%1 尚未写入磁盘。</translation>
    </message>
    <message>
        <source>%1 It could not be recorded, so no engine carries it on: %2</source>
        <translation>%1 无法记录，因此没有引擎继续执行：%2</translation>
    </message>
    <message>
        <source>%1 It waits in spill/ for an engine to carry it on.</source>
        <translation>%1 已存入 spill/，等待引擎继续执行。</translation>
    </message>
    <message>
        <source>%1 Nor could the stop be sent without it: %2</source>
        <translation>%1 不经引擎也无法发送停止命令：%2</translation>
    </message>
    <message>
        <source>%1 It may have taken this on, and may still carry it out.</source>
        <translation>%1 它可能已接受此操作，并可能仍会执行。</translation>
    </message>
    <message>
        <source>A stop that was sent while no engine answered is carried on: %1</source>
        <translation>引擎无响应期间发送的停止命令将继续执行：%1</translation>
    </message>
    <message>
        <source>The disk does not take the record: %1 Emergency stops go on; everything else waits.</source>
        <translation>磁盘无法写入记录：%1 紧急停止继续执行；其余操作等待。</translation>
    </message>
    <message>
        <source>The gateway lost its database: its events begin again. Bots register anew; open holds stand and are sent again.</source>
        <translation>网关丢失了数据库：其事件重新开始。机器人将重新注册；现有限制继续有效并会重新发送。</translation>
    </message>
    <message>
        <source>The gateway did not know %1 any more: it lost its database or was replaced. The console registered anew.</source>
        <translation>网关不再认识 %1：它丢失了数据库或已被替换。控制台已重新注册。</translation>
    </message>
    <message>
        <source>The engine of this profile does not answer.</source>
        <translation>此配置的引擎没有响应。</translation>
    </message>
    <message>
        <source>Another program runs the engine of this profile.</source>
        <translation>另一个程序正在运行此配置的引擎。</translation>
    </message>
    <message>
        <source>This gateway cannot be read: commands are sent, nothing can be proved.</source>
        <translation>无法读取此网关：命令可以发送，但无法证实。</translation>
    </message>
    <message>
        <source>The database was lost. %1 bots were taken over from roster.json; holds are learned again from the bots&apos; reports.</source>
        <translation>数据库已丢失。已从 roster.json 接管 %1 个机器人；限制将从机器人的上报中重新获知。</translation>
    </message>
    <message>
        <source>Somebody speaks in the name of %1 and cannot prove it: %2</source>
        <translation>有人冒用 %1 的名义且无法证实：%2</translation>
    </message>
    <message>
        <source>The gateway knows %1 but refuses its API key. Put a valid key into the profile.</source>
        <translation>网关认识 %1，但拒绝其 API 密钥。请在配置中放入有效密钥。</translation>
    </message>
    <message>
        <source>Two copies of %1 run at once: a retired instance speaks again.</source>
        <translation>%1 的两个副本同时运行：已退役的实例重新发声。</translation>
    </message>
    <message>
        <source>%1 says that it is held and trades all the same.</source>
        <translation>%1 自称受限，却仍在交易。</translation>
    </message>
    <message>
        <source>The engine has ended.</source>
        <translation>引擎已结束。</translation>
    </message>
    <message>
        <source>The engine is not there.</source>
        <translation>引擎不存在。</translation>
    </message>
    <message>
        <source>The engine is going away.</source>
        <translation>引擎正在退出。</translation>
    </message>
    <message>
        <source>It expired before the bot carried it out.</source>
        <translation>在机器人执行之前已过期。</translation>
    </message>
    <message>
        <source>The fleet is being enrolled already. Try again when that is done.</source>
        <translation>机群正在登记中。完成后请重试。</translation>
    </message>
    <message>
        <source>%1 offered a key that was not taken: %2</source>
        <translation>%1 提供的密钥未被接受：%2</translation>
    </message>
    <message>
        <source>%1 used its bundle after the 24 h in which it is good. Enrol it again.</source>
        <translation>%1 在 24 小时有效期之后才使用配置包。请重新登记。</translation>
    </message>
    <message>
        <source>It reports without the hold that it had before.</source>
        <translation>其上报缺少先前的限制。</translation>
    </message>
    <message>
        <source>%1 reports without the hold of &quot;%2&quot; that it had before: it may be trading. It gets the command again.</source>
        <translation>%1 的上报缺少先前“%2”的限制：可能正在交易。将重新发送命令。</translation>
    </message>
    <message>
        <source>The group of %1 allows no custom commands: it has no custom_schema.</source>
        <translation>%1 所属组不允许自定义命令：未设置 custom_schema。</translation>
    </message>
    <message>
        <source>The group %1 does not allow this: %2</source>
        <translation>组 %1 不允许此操作：%2</translation>
    </message>
    <message>
        <source>No bot of this scope can take the command.</source>
        <translation>此范围内没有可接受该命令的机器人。</translation>
    </message>
    <message>
        <source>No bot of this scope can take the command. %1: %2</source>
        <translation>此范围内没有可接受该命令的机器人。%1：%2</translation>
    </message>
    <message>
        <source>The reason may have %1 characters; this one has %2.</source>
        <translation>原因最多 %1 个字符；当前为 %2 个。</translation>
    </message>
    <message>
        <source>A release needs a reason.</source>
        <translation>解除操作需要注明原因。</translation>
    </message>
    <message>
        <source>This release lifts a stop of the whole fleet: type &quot;%1&quot; to confirm it.</source>
        <translation>此次解除针对整个机群的停止：请输入“%1”确认。</translation>
    </message>
    <message>
        <source>The same command is already under way.</source>
        <translation>相同的命令已在进行中。</translation>
    </message>
    <message>
        <source>Stopped: a release comes first.</source>
        <translation>已停止：须先解除。</translation>
    </message>
    <message>
        <source>It is not paused.</source>
        <translation>未暂停。</translation>
    </message>
    <message>
        <source>It is not stopped.</source>
        <translation>未停止。</translation>
    </message>
    <message>
        <source>A bot of the confirmed list is no longer in the fleet. Confirm again.</source>
        <translation>确认名单中的某个机器人已不在机群中。请重新确认。</translation>
    </message>
    <message>
        <source>No bot is called &quot;%1&quot;.</source>
        <translation>没有名为“%1”的机器人。</translation>
    </message>
    <message>
        <source>The fleet has no bots.</source>
        <translation>机群没有机器人。</translation>
    </message>
    <message>
        <source>No bot belongs to the group &quot;%1&quot;.</source>
        <translation>没有机器人属于组“%1”。</translation>
    </message>
    <message>
        <source>No bot trades on &quot;%1&quot;.</source>
        <translation>没有机器人在“%1”交易。</translation>
    </message>
    <message>
        <source>No bot was chosen.</source>
        <translation>未选择机器人。</translation>
    </message>
    <message>
        <source>Not sent: it could not be recorded. %1</source>
        <translation>未发送：无法记录。%1</translation>
    </message>
    <message>
        <source>An emergency stop overtook it.</source>
        <translation>已被紧急停止取代。</translation>
    </message>
    <message>
        <source>There is no such operation.</source>
        <translation>没有此操作。</translation>
    </message>
    <message>
        <source>Nothing is left to retry.</source>
        <translation>没有可重试的内容。</translation>
    </message>
    <message>
        <source>There is no signed command of this operation at hand.</source>
        <translation>没有此操作的已签名命令。</translation>
    </message>
    <message>
        <source>A stored command of &quot;%1&quot; could not be read. It is signed and sent again.</source>
        <translation>“%1”的一条已存命令无法读取。将重新签名并发送。</translation>
    </message>
    <message>
        <source>A stored command of &quot;%1&quot; could not be read. Whether it was carried out is not known; look, then give it anew.</source>
        <translation>“%1”的一条已存命令无法读取。是否已执行未知；请核查后重新下达。</translation>
    </message>
    <message>
        <source>Its stored command could not be read.</source>
        <translation>其已存命令无法读取。</translation>
    </message>
    <message>
        <source>The gateway refuses this console&apos;s commands: %1</source>
        <translation>网关拒绝本控制台的命令：%1</translation>
    </message>
    <message>
        <source>It started again after its shutdown.</source>
        <translation>关停之后又重新启动。</translation>
    </message>
    <message>
        <source>Seen in an unsigned report: this bot cannot prove it.</source>
        <translation>见于未签名的上报：此机器人无法证实。</translation>
    </message>
    <message>
        <source>Something answers at this address, but it is not a GreenHelix gateway.</source>
        <translation>该地址有响应，但不是 GreenHelix 网关。</translation>
    </message>
    <message>
        <source>The gateway cut the connection.</source>
        <translation>网关断开了连接。</translation>
    </message>
    <message>
        <source>The gateway cannot be reached: %1</source>
        <translation>无法连接网关：%1</translation>
    </message>
    <message>
        <source>The gateway does not take connections.</source>
        <translation>网关不接受连接。</translation>
    </message>
    <message>
        <source>The gateway&apos;s certificate is not accepted: %1</source>
        <translation>网关证书不被接受：%1</translation>
    </message>
    <message>
        <source>The gateway did not answer in time.</source>
        <translation>网关未及时响应。</translation>
    </message>
    <message>
        <source>The gateway closed the connection.</source>
        <translation>网关关闭了连接。</translation>
    </message>
    <message>
        <source>The gateway&apos;s host name is not known.</source>
        <translation>网关主机名无法解析。</translation>
    </message>
    <message>
        <source>The event stream fell silent.</source>
        <translation>事件流已静默。</translation>
    </message>
    <message>
        <source>The event stream did not open in time.</source>
        <translation>事件流未及时打开。</translation>
    </message>
    <message>
        <source>The event stream does not take the API key.</source>
        <translation>事件流不接受 API 密钥。</translation>
    </message>
    <message>
        <source>The event stream was closed.</source>
        <translation>事件流已关闭。</translation>
    </message>
    <message>
        <source>The event stream cannot be reached: %1</source>
        <translation>无法连接事件流：%1</translation>
    </message>
    <message>
        <source>Nothing answers at the gateway&apos;s address.</source>
        <translation>网关地址没有响应。</translation>
    </message>
    <message>
        <source>The gateway has a fault of its own.</source>
        <translation>网关自身发生故障。</translation>
    </message>
    <message>
        <source>The gateway refuses more calls for now.</source>
        <translation>网关暂时拒绝更多调用。</translation>
    </message>
    <message>
        <source>The gateway refused the request.</source>
        <translation>网关拒绝了请求。</translation>
    </message>
    <message>
        <source>The gateway&apos;s answer cannot be read: %1</source>
        <translation>无法读取网关的响应：%1</translation>
    </message>
    <message>
        <source>The call was given up.</source>
        <translation>调用已放弃。</translation>
    </message>
    <message>
        <source>The gateway&apos;s allowance is used up but for the emergency reserve.</source>
        <translation>网关额度已用尽，仅余应急保留部分。</translation>
    </message>
    <message>
        <source>The gateway did not answer the last calls; it is tried again shortly.</source>
        <translation>网关未响应最近的调用；稍后将重试。</translation>
    </message>
    <message>
        <source>The heartbeat is not signed.</source>
        <translation>心跳未签名。</translation>
    </message>
    <message>
        <source>Interrupted by a restart of the bot; not repeated.</source>
        <translation>因机器人重启而中断；未重复执行。</translation>
    </message>
    <message>
        <source>This hold was already removed by a resume or a release.</source>
        <translation>该限制已被恢复或解除操作移除。</translation>
    </message>
    <message>
        <source>Still held by %1.</source>
        <translation>仍被 %1 限制。</translation>
    </message>
    <message>
        <source>released; trades again after a resume</source>
        <translation>已解除；恢复后重新交易</translation>
    </message>
    <message>
        <source>No contact with the gateway for %1 s.</source>
        <translation>已 %1 秒未与网关联系。</translation>
    </message>
    <message>
        <source>The deadline passed.</source>
        <translation>已超过期限。</translation>
    </message>
    <message>
        <source>%1 kept by policy.</source>
        <translation>按策略保留 %1。</translation>
    </message>
    <message>
        <source>Its hold was removed before it was complete.</source>
        <translation>在完成之前其限制已被移除。</translation>
    </message>
    <message>
        <source>The signature does not hold.</source>
        <translation>签名不成立。</translation>
    </message>
    <message>
        <source>The gateway gave a new API key, which could not be kept: %1 It is good until this program ends.</source>
        <translation>网关给出了新的 API 密钥，但未能保存：%1 它在本程序结束前有效。</translation>
    </message>
    <message>
        <source>There is no desktop keychain here. What is in it can be read only inside the desktop session that keeps it: start this program there, not over SSH or by cron.</source>
        <translation>此处没有桌面密钥环。其中的内容只能在保存它的桌面会话中读取：请在那里启动本程序，而不是通过 SSH 或 cron。</translation>
    </message>
    <message>
        <source>The desktop keychain did not answer in time. If it asks for a password, type it there; then try again.</source>
        <translation>桌面密钥环未及时响应。如果它在询问密码，请在那里输入，然后重试。</translation>
    </message>
    <message>
        <source>The desktop keychain is locked. Unlock it with your password, then try again.</source>
        <translation>桌面密钥环已锁定。请用您的密码解锁，然后重试。</translation>
    </message>
    <message>
        <source>The desktop keychain denied this program its entry. Allow it there, then try again.</source>
        <translation>桌面密钥环拒绝本程序访问其条目。请在那里允许，然后重试。</translation>
    </message>
    <message>
        <source>The desktop keychain failed: %1</source>
        <translation>桌面密钥环出错：%1</translation>
    </message>
    <message>
        <source>The desktop keychain has no entry &quot;%1&quot;.</source>
        <translation>桌面密钥环中没有条目“%1”。</translation>
    </message>
    <message>
        <source>The desktop keychain has no API key for this profile. Put the key into the file %1, readable by you alone, and in %2 change api_key_in to &quot;file&quot;.</source>
        <translation>桌面密钥环中没有此配置的 API 密钥。请将密钥放入仅您可读的文件 %1，并在 %2 中将 api_key_in 改为 &quot;file&quot;。</translation>
    </message>
    <message>
        <source>What the desktop keychain holds for this profile is no API key.</source>
        <translation>桌面密钥环中为此配置保存的内容不是 API 密钥。</translation>
    </message>
    <message>
        <source>The API key did not come back as it was written. It stays where it was.</source>
        <translation>读回的 API 密钥与写入的不一致。它留在原处。</translation>
    </message>
    <message>
        <source>A sandbox&apos;s API key stays in its file: it opens nothing of value.</source>
        <translation>沙盒的 API 密钥留在其文件中：它不涉及任何有价值的东西。</translation>
    </message>
    <message>
        <source>There is no key file %1.</source>
        <translation>没有密钥文件 %1。</translation>
    </message>
    <message>
        <source>The key file %1 is damaged. Restore it from a backup.</source>
        <translation>密钥文件 %1 已损坏。请从备份中恢复。</translation>
    </message>
    <message>
        <source>A reason that is added needs words.</source>
        <translation>补充的原因不能为空。</translation>
    </message>
    <message>
        <source>The reason holds a character that cannot be seen, such as a tab or the end of a line.</source>
        <translation>原因中含有不可见的字符，例如制表符或换行符。</translation>
    </message>
    <message>
        <source>A reason can be added for 24 h after the act.</source>
        <translation>操作后 24 小时内可以补充原因。</translation>
    </message>
    <message>
        <source>An operation takes at most %1 added reasons.</source>
        <translation>一个操作最多补充 %1 条原因。</translation>
    </message>
    <message>
        <source>What bots said between %1 and %2 is lost: the gateway did not keep it until this console was back.</source>
        <translation>机器人在 %1 与 %2 之间所报的内容已丢失：在本控制台恢复之前，网关没有将其保留下来。</translation>
    </message>
    <message>
        <source>Events still come over the stream and the sweep.</source>
        <translation>事件仍通过推送流和轮询到达。</translation>
    </message>
    <message>
        <source>The gateway does not deliver to %1: %2</source>
        <translation>网关不向 %1 投递：%2</translation>
    </message>
    <message>
        <source>The gateway registers no webhook for this key: %1</source>
        <translation>网关不为此密钥注册 webhook：%1</translation>
    </message>
    <message>
        <source>The webhook is registered as soon as it can be: %1</source>
        <translation>一旦可行就会注册 webhook：%1</translation>
    </message>
    <message>
        <source>The gateway got no answer from %1.</source>
        <translation>网关没有从 %1 得到应答。</translation>
    </message>
    <message>
        <source>The gateway&apos;s test was taken by somebody else: %1 does not lead here.</source>
        <translation>网关的测试被别处接收：%1 并不通向这里。</translation>
    </message>
    <message>
        <source>The gateway&apos;s test was answered with %1 at %2.</source>
        <translation>网关的测试得到应答 %1，位于 %2。</translation>
    </message>
    <message>
        <source>This gateway has no test for webhooks.</source>
        <translation>此网关不能测试 webhook。</translation>
    </message>
    <message>
        <source>profile.json does not say where webhooks come: %1</source>
        <translation>profile.json 没有说明 webhook 到达何处：%1</translation>
    </message>
    <message>
        <source>Webhooks cannot be received at %1: %2.</source>
        <translation>无法在 %1 接收 webhook：%2。</translation>
    </message>
    <message>
        <source>No history is kept: %1</source>
        <translation>未保存历史：%1</translation>
    </message>
    <message>
        <source>%1 Charts get nothing new until that is mended; operations are not touched.</source>
        <translation>%1 修复之前图表不会更新；操作不受影响。</translation>
    </message>
    <message>
        <source>%1 It was moved to %2 and a new one begun: charts start here.</source>
        <translation>%1 已将其移至 %2 并新建一份：图表从此处开始。</translation>
    </message>
    <message>
        <source>The history has used up its room on the disk: detail from before %1 was let go.</source>
        <translation>历史已用完其磁盘空间：%1 之前的明细已被删除。</translation>
    </message>
    <message>
        <source>There is no history %1 yet: it begins when a console first hears the fleet.</source>
        <translation>尚无历史 %1：控制台首次收到机群消息时开始记录。</translation>
    </message>
    <message>
        <source>The console hears nothing: who is dead cannot be known.</source>
        <translation>控制台什么也收不到：无法得知谁已失联。</translation>
    </message>
    <message>
        <source>It is heard. Pause or drain it instead.</source>
        <translation>能收到它的消息。请改为暂停或排空。</translation>
    </message>
    <message>
        <source>It was never heard: there is nothing to take over.</source>
        <translation>从未收到过它的消息：没有可接管的内容。</translation>
    </message>
    <message>
        <source>It is under an emergency stop, and nothing passes a stop: release it first.</source>
        <translation>它处于紧急停止中，任何操作都不能越过停止：请先解除。</translation>
    </message>
    <message>
        <source>Many bots fell silent at once: that looks like a lost network, not like dead bots. While that alert stands nobody takes over.</source>
        <translation>许多机器人同时无响应：这更像是网络中断，而不是机器人失联。此告警未消除前，不能接管。</translation>
    </message>
    <message>
        <source>%1 took over from it.</source>
        <translation>%1 已接管它。</translation>
    </message>
    <message>
        <source>%1 is taking over from it.</source>
        <translation>%1 正在接管它。</translation>
    </message>
    <message>
        <source>It is the dead bot itself.</source>
        <translation>它就是失联的机器人本身。</translation>
    </message>
    <message>
        <source>It belongs to another group.</source>
        <translation>它属于另一个组。</translation>
    </message>
    <message>
        <source>It does not trade on this exchange.</source>
        <translation>它不在此交易所交易。</translation>
    </message>
    <message>
        <source>It is a plain bot: it could not prove that it took over.</source>
        <translation>它是普通机器人：无法证实自己已接管。</translation>
    </message>
    <message>
        <source>It has not proved its key yet.</source>
        <translation>它尚未证实其密钥。</translation>
    </message>
    <message>
        <source>It is late itself.</source>
        <translation>它自身迟报。</translation>
    </message>
    <message>
        <source>It is dead itself.</source>
        <translation>它自身失联。</translation>
    </message>
    <message>
        <source>It was never heard.</source>
        <translation>从未收到过它的消息。</translation>
    </message>
    <message>
        <source>Nobody knows whether it lives.</source>
        <translation>无人知道它是否在运行。</translation>
    </message>
    <message>
        <source>It is under an emergency stop.</source>
        <translation>它处于紧急停止中。</translation>
    </message>
    <message>
        <source>Another command to it is under way.</source>
        <translation>发给它的另一条命令正在进行中。</translation>
    </message>
    <message>
        <source>It waits for this and trades nothing.</source>
        <translation>它为此待命，不做任何交易。</translation>
    </message>
    <message>
        <source>It is paused. It is resumed first.</source>
        <translation>它已暂停。会先恢复它。</translation>
    </message>
    <message>
        <source>It trades for itself. Pause it first if it is to take over.</source>
        <translation>它正在自行交易。若要由它接管，请先暂停它。</translation>
    </message>
    <message>
        <source>It is in between two states.</source>
        <translation>它正处于两种状态之间。</translation>
    </message>
    <message>
        <source>Whose place it takes is not said.</source>
        <translation>未说明它接替谁的位置。</translation>
    </message>
    <message>
        <source>Nobody takes over from %1. %2</source>
        <translation>不能接管 %1。%2</translation>
    </message>
    <message>
        <source>%1 cannot take over. %2</source>
        <translation>%1 不能接管。%2</translation>
    </message>
    <message>
        <source>One bot takes over, not several.</source>
        <translation>只能由一个机器人接管，不能多个。</translation>
    </message>
    <message>
        <source>A failover needs a reason.</source>
        <translation>接管需要原因。</translation>
    </message>
    <message>
        <source>Its lost-link rule is to carry on: it may still be trading. Look at the exchange, see to it that it does not, and say so.</source>
        <translation>它的失去连接时的规则是继续运行：可能仍在交易。请到交易所查看，确保其不再交易，然后确认。</translation>
    </message>
    <message>
        <source>A plain bot has no lost-link rule: it may still be trading. Look at the exchange, see to it that it does not, and say so.</source>
        <translation>普通机器人没有失去连接时的规则：可能仍在交易。请到交易所查看，确保其不再交易，然后确认。</translation>
    </message>
    <message>
        <source>%1 is heard again: nobody takes over from it.</source>
        <translation>又收到了 %1 的消息：不再接管它。</translation>
    </message>
    <message>
        <source>%1 was stopped meanwhile: nobody takes over from it.</source>
        <translation>%1 其间已被停止：不再接管它。</translation>
    </message>
    <message>
        <source>The hold on %1 was lifted: it may trade again.</source>
        <translation>对 %1 的限制已取消：它可能再次交易。</translation>
    </message>
    <message>
        <source>The hold on %1 is not known.</source>
        <translation>对 %1 的限制未知。</translation>
    </message>
    <message>
        <source>%1 could not be held: %2</source>
        <translation>无法限制 %1：%2</translation>
    </message>
    <message>
        <source>Whether %1 was resumed is not known.</source>
        <translation>不知道 %1 是否已恢复。</translation>
    </message>
    <message>
        <source>%1 could not be resumed: %2</source>
        <translation>无法恢复 %1：%2</translation>
    </message>
    <message>
        <source>One of the two bots is no longer in the fleet.</source>
        <translation>两个机器人中有一个已不在机群中。</translation>
    </message>
    <message>
        <source>%1 proved that it took over from %2, which stays held.</source>
        <translation>%1 已证实接管了 %2，后者仍受限制。</translation>
    </message>
    <message>
        <source>This bot is held or not ready: it cannot take over.</source>
        <translation>此机器人受限制或未就绪：不能接管。</translation>
    </message>
    <message>
        <source>It was held before it had taken over.</source>
        <translation>它在完成接管之前被限制。</translation>
    </message>
    <message>
        <source>This alert is not open any more.</source>
        <translation>此告警已关闭。</translation>
    </message>
    <message>
        <source>This alert is back. Look at it again.</source>
        <translation>此告警再次出现。请重新查看。</translation>
    </message>
    <message>
        <source>This alert is over by now. Look at it again.</source>
        <translation>此告警已过去。请重新查看。</translation>
    </message>
    <message>
        <source>This alert became worse. Look at it again.</source>
        <translation>此告警已加重。请重新查看。</translation>
    </message>
    <message>
        <source>This silence is over already.</source>
        <translation>此静默已结束。</translation>
    </message>
    <message>
        <source>Somebody else changed the limits in between. Look at them again.</source>
        <translation>其间有他人更改了限值。请重新查看。</translation>
    </message>
    <message>
        <source>Somebody sends old reports of %1 again. They do not count.</source>
        <translation>有人重复发送 %1 的旧报告。这些报告不计入。</translation>
    </message>
    <message>
        <source>Reports of %1 come from a start that by its own clock was before the one that is known. They do not count: somebody sends old ones again, or its clock was set back.</source>
        <translation>%1 的报告来自一次按其自身时钟早于已知启动的启动。这些报告不计入：有人重复发送旧报告，或其时钟被回拨。</translation>
    </message>
    <message>
        <source>%1 signed a report that cannot be read and does not count: %2</source>
        <translation>%1 签名的一份报告无法读取，不计入：%2</translation>
    </message>
    <message>
        <source>%1 reports figures that cannot be read, shown as missing: %2</source>
        <translation>%1 上报的部分数值无法读取，按缺失显示：%2</translation>
    </message>
    <message>
        <source>Something on the gateway&apos;s bus cannot be read and is passed over: %1</source>
        <translation>网关总线上有内容无法读取，已跳过：%1</translation>
    </message>
</context>
<context>
    <name>fleet::EnrolmentModel</name>
    <message>
        <source>Group: its policy is new or differs.</source>
        <translation>组：其策略设置为新增或有差异。</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>处理方式</translation>
    </message>
    <message>
        <source>Bot</source>
        <translation>机器人</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Agent id</source>
        <translation>代理标识</translation>
    </message>
    <message>
        <source>Group: the limits of its metrics change.</source>
        <translation>组：其指标的限值将改变。</translation>
    </message>
    <message>
        <source>Bot: the limits of its metrics change.</source>
        <translation>机器人：其指标的限值将改变。</translation>
    </message>
    <message>
        <source>The limits of the whole fleet&apos;s metrics change.</source>
        <translation>整个机群的指标限值将改变。</translation>
    </message>
</context>
<context>
    <name>fleet::EnrolmentWords</name>
    <message>
        <source>Refused</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Goes on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>变更</translation>
    </message>
    <message>
        <source>Not in the file</source>
        <translation>不在文件中</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>未变</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>begun before</source>
        <translation>此前已开始</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>变更</translation>
    </message>
    <message>
        <source>not in the file</source>
        <translation>不在文件中</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>未变</translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation>已完成 %1 / %2</translation>
    </message>
    <message>
        <source>%1, about %2 left</source>
        <translation>%1，约剩 %2</translation>
    </message>
    <message>
        <source>%1 enrolled</source>
        <translation>已登记 %1</translation>
    </message>
    <message>
        <source>%1 updated</source>
        <translation>已更新 %1</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>失败 %1</translation>
    </message>
    <message>
        <source>%1 not begun</source>
        <translation>未开始 %1</translation>
    </message>
    <message>
        <source>What is enrolled stays enrolled; to enrol the same file again goes on from here.</source>
        <translation>已登记的保持登记；再次登记同一文件会从此处继续。</translation>
    </message>
    <message>
        <source>Not begun: %1</source>
        <translation>未开始：%1</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Updating</source>
        <translation>更新中</translation>
    </message>
    <message>
        <source>Registering</source>
        <translation>注册中</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>已更新</translation>
    </message>
    <message>
        <source>Enrolled</source>
        <translation>已登记</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Not begun</source>
        <translation>未开始</translation>
    </message>
    <message>
        <source>Change the &amp;groups</source>
        <translation>更改组(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Change %1</source>
        <translation>更改 %1(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Enrol %1</source>
        <translation>登记 %1(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Enrol %1, change %2</source>
        <translation>登记 %1 个，更改 %2 个(&amp;E)</translation>
    </message>
    <message>
        <source>%1, %2 unchanged</source>
        <translation>%1，%2 个未变</translation>
    </message>
    <message>
        <source>%1 unchanged</source>
        <translation>未变 %1</translation>
    </message>
    <message>
        <source>Change the &amp;limits</source>
        <translation>更改限值(&amp;L)</translation>
    </message>
</context>
<context>
    <name>fleet::ExchangeGuide</name>
    <message>
        <source>en</source>
        <extracomment>The language of this catalogue: &quot;de&quot;, &quot;zh_CN&quot;. It chooses the files with the steps by hand.</extracomment>
        <translation>zh_CN</translation>
    </message>
</context>
<context>
    <name>fleet::FailoverModel</name>
    <message>
        <source>%1, %2, on %3, open positions %4. %5</source>
        <comment>spoken row</comment>
        <translation>%1，%2，在 %3，未平持仓 %4。%5</translation>
    </message>
    <message>
        <source>Bot</source>
        <translation>机器人</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>当前</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>交易所</translation>
    </message>
    <message>
        <source>Positions</source>
        <translation>持仓</translation>
    </message>
    <message>
        <source>Why, or why not</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>fleet::FailoverWords</name>
    <message>
        <source>Its lost-link rule is to carry on.</source>
        <translation>它的失去连接时的规则是继续运行。</translation>
    </message>
    <message>
        <source>Its lost-link rule has run since %1: it pauses by itself and lets its positions run out.</source>
        <translation>它的失去连接时的规则自 %1 起执行：自行暂停并排空持仓。</translation>
    </message>
    <message>
        <source>Its lost-link rule has run since %1: it pauses by itself and cancels its orders.</source>
        <translation>它的失去连接时的规则自 %1 起执行：自行暂停并撤单。</translation>
    </message>
    <message>
        <source>Its lost-link rule has run since %1: it pauses by itself and closes what it has open.</source>
        <translation>它的失去连接时的规则自 %1 起执行：自行暂停并平掉全部持仓。</translation>
    </message>
    <message>
        <source>Dormant</source>
        <translation>休眠</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Cannot</source>
        <translation>不能</translation>
    </message>
    <message>
        <source>%1 was last heard at %2, %3 ago.</source>
        <translation>最后一次收到 %1 的消息是 %2，%3前。</translation>
    </message>
    <message>
        <source>What it has open is not known.</source>
        <translation>其未平内容未知。</translation>
    </message>
    <message>
        <source>It last said that it has no position open.</source>
        <translation>它最后上报没有未平持仓。</translation>
    </message>
    <message>
        <source>It last said that it has %1 open.</source>
        <translation>它最后上报未平：%1。</translation>
    </message>
    <message>
        <source>This console&apos;s own link changed at %1, after the bot&apos;s last word: it may have missed more.</source>
        <translation>本控制台自身的连接在 %1 发生变化，晚于该机器人的最后消息：可能漏收了更多。</translation>
    </message>
    <message>
        <source>Fell silent within minutes of it: %1. That may be a lost network, and not dead bots.</source>
        <translation>与它在几分钟内相继无响应：%1。这可能是网络中断，而不是机器人失联。</translation>
    </message>
    <message>
        <source>%1 Until %2 it may still trade, %3 from now.</source>
        <translation>%1在 %2 之前它可能仍在交易，还有 %3。</translation>
    </message>
    <message>
        <source>Its lost-link rule is to carry on: it may still be trading. Only a look at the exchange can tell.</source>
        <translation>它的失去连接时的规则是继续运行：可能仍在交易。只有查看交易所才能确定。</translation>
    </message>
    <message>
        <source>A plain bot has no lost-link rule: it may still be trading. Only a look at the exchange can tell.</source>
        <translation>普通机器人没有失去连接时的规则：可能仍在交易。只有查看交易所才能确定。</translation>
    </message>
    <message>
        <source>%1 gets a pause into its mailbox: when it comes back it stays paused.</source>
        <translation>%1 的信箱会收到暂停命令：恢复后它将保持暂停。</translation>
    </message>
    <message>
        <source>%1 Then %2 is resumed, and takes over when it has proved that.</source>
        <translation>%1然后恢复 %2，证实后由它接管。</translation>
    </message>
    <message>
        <source>%1 Then %2 takes over.</source>
        <translation>%1然后由 %2 接管。</translation>
    </message>
    <message>
        <source>%1 By that rule it opens nothing more since %2; nobody has seen that.</source>
        <translation>%1按该规则，自 %2 起不再开新仓；但无人证实。</translation>
    </message>
</context>
<context>
    <name>fleet::FigureWords</name>
    <message>
        <source>%1 when last heard</source>
        <translation>上次收到时 %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>and %1 unheard</source>
        <translation>另有 %1 未收到</translation>
    </message>
    <message>
        <source>no bot that is heard reports it</source>
        <translation>没有可听到的机器人报告它</translation>
    </message>
    <message>
        <source>%1%2%</source>
        <translation>%1%2%</translation>
    </message>
    <message>
        <source>no bots yet</source>
        <translation>尚无机器人</translation>
    </message>
    <message>
        <source>%1 of %2 heard now</source>
        <translation>当前收到 %1 / %2</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 个%2</translation>
    </message>
    <message>
        <source>%1 bots known</source>
        <translation>已知 %1 个机器人</translation>
    </message>
    <message>
        <source>%1 old</source>
        <translation>%1前</translation>
    </message>
</context>
<context>
    <name>fleet::HealthModel</name>
    <message>
        <source>Bot</source>
        <translation>机器人</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>健康</translation>
    </message>
    <message>
        <source>Of its last samples, by the limits</source>
        <translation>按最近样本与限值判断</translation>
    </message>
    <message>
        <source>In the fleet: %1</source>
        <translation>机群：%1</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>无限值</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a metric, its value</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1, of %2</source>
        <comment>a value, a time</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>The bot has not reported it</source>
        <translation>机器人未上报</translation>
    </message>
    <message>
        <source>heard %1 ago</source>
        <translation>%1前收到</translation>
    </message>
</context>
<context>
    <name>fleet::HealthSentences</name>
    <message>
        <source>Nothing is heard yet, so nothing is known</source>
        <translation>尚未收到任何消息，因此一无所知</translation>
    </message>
    <message>
        <source>Nothing is heard, so nothing is known</source>
        <translation>收不到任何消息，因此一无所知</translation>
    </message>
    <message>
        <source>Also: %1.</source>
        <translation>另有：%1。</translation>
    </message>
    <message>
        <source>The console hears nothing: figures and alerts of bots are as they were.</source>
        <translation>控制台收不到消息：机器人的数值和告警均为先前的。</translation>
    </message>
    <message>
        <source>%1 of %2 heard.</source>
        <translation>%2中已收到 %1 个。</translation>
    </message>
    <message>
        <source>Last looked at %1.</source>
        <translation>上次检查于 %1。</translation>
    </message>
    <message>
        <source>The console hears nothing, so what is wrong with the bots is not known. What was firing when it last heard would stand here; there was nothing.</source>
        <translation>控制台收不到消息，因此不知道机器人有何问题。上次收到时触发的告警会显示在此；当时没有。</translation>
    </message>
    <message>
        <source>Nothing is firing. No bot is enrolled, so only the console itself is watched.</source>
        <translation>没有触发中的告警。尚未登记机器人，因此只监视控制台自身。</translation>
    </message>
    <message>
        <source>Nothing is firing. The console hears the fleet, the last time at %1, and looked at every bot at %2.</source>
        <translation>没有触发中的告警。控制台能收到机群消息，最近一次在 %1，并于 %2 检查了每个机器人。</translation>
    </message>
    <message>
        <source>Nothing is firing. The console hears the gateway, and no bot has spoken yet.</source>
        <translation>没有触发中的告警。控制台能收到网关，尚无机器人发言。</translation>
    </message>
    <message>
        <source>No bot is enrolled yet. Here each will have a row with its metrics, and what is beyond a limit will stand out. Enrol bots from a file in Settings.</source>
        <translation>尚未登记机器人。之后每个机器人在此占一行并列出其指标，超出限值的会突出显示。请在设置中从文件登记机器人。</translation>
    </message>
    <message>
        <source>Nothing is heard. Alerts as they were: %1</source>
        <translation>收不到任何消息。此前的警报：%1</translation>
    </message>
</context>
<context>
    <name>fleet::HealthWords</name>
    <message>
        <source>Critical</source>
        <translation>严重</translation>
    </message>
    <message>
        <source>Dead</source>
        <translation>失联</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Not heard</source>
        <translation>未收到</translation>
    </message>
    <message>
        <source>Not judged</source>
        <translation>未评判</translation>
    </message>
    <message>
        <source>Healthy</source>
        <translation>健康</translation>
    </message>
    <message>
        <source>critical</source>
        <translation>严重</translation>
    </message>
    <message>
        <source>dead</source>
        <translation>失联</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>not heard</source>
        <translation>未收到</translation>
    </message>
    <message>
        <source>not judged</source>
        <translation>未评判</translation>
    </message>
    <message>
        <source>healthy</source>
        <translation>健康</translation>
    </message>
    <message>
        <source>It says nothing any more; its last figures say nothing about now.</source>
        <translation>它不再发言；其最后的数值不能说明现在。</translation>
    </message>
    <message>
        <source>It is not heard; its last figures say nothing about now.</source>
        <translation>收不到它；其最后的数值不能说明现在。</translation>
    </message>
    <message>
        <source>It was not heard since it was enrolled.</source>
        <translation>自登记以来未收到它。</translation>
    </message>
    <message>
        <source>It reported no metric that has a limit.</source>
        <translation>它未上报任何有限值的指标。</translation>
    </message>
    <message>
        <source>It is late: its next report is overdue.</source>
        <translation>它迟报：下一次报告已逾期。</translation>
    </message>
    <message>
        <source>%1; its next report is overdue</source>
        <comment>its figures beyond their limits</comment>
        <translation>%1；下一次报告已逾期</translation>
    </message>
    <message>
        <source>Nothing it reports has settled beyond a limit.</source>
        <translation>它上报的指标均未确认越限。</translation>
    </message>
    <message>
        <source>Nothing it reports has settled beyond a limit. It does not report: %1.</source>
        <translation>它上报的指标均未确认越限。未上报：%1。</translation>
    </message>
</context>
<context>
    <name>fleet::HeatMapModel</name>
    <message>
        <source>heard %1</source>
        <translation>%1 收到</translation>
    </message>
    <message>
        <source>not heard yet</source>
        <translation>尚未收到</translation>
    </message>
</context>
<context>
    <name>fleet::HeatWords</name>
    <message>
        <source>critical</source>
        <translation>严重</translation>
    </message>
    <message>
        <source>dead</source>
        <translation>失联</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>late</source>
        <translation>迟报</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>near its limit</source>
        <translation>接近限值</translation>
    </message>
    <message>
        <source>on the way to it</source>
        <translation>正在接近</translation>
    </message>
    <message>
        <source>far from it</source>
        <translation>远离限值</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>无限值</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a number, a state</comment>
        <translation>%1 个%2</translation>
    </message>
    <message>
        <source>The bot has not reported it</source>
        <translation>机器人未上报</translation>
    </message>
    <message>
        <source>%1 %2: %3</source>
        <comment>a metric, its value, its limits</comment>
        <translation>%1 %2：%3</translation>
    </message>
    <message>
        <source>Nothing that it reports has a limit</source>
        <translation>其上报的内容都没有限值</translation>
    </message>
    <message>
        <source>%1 %2: no limit</source>
        <comment>a metric, its value</comment>
        <translation>%1 %2：无限值</translation>
    </message>
</context>
<context>
    <name>fleet::KeyPlaceWords</name>
    <message>
        <source>The API key is in a private file of the profile, readable by you alone. A sandbox&apos;s stays there.</source>
        <translation>API 密钥在配置的私有文件中，仅您可读。沙盒的密钥始终留在那里。</translation>
    </message>
    <message>
        <source>The API key is in a private file of the profile, readable by you alone.</source>
        <translation>API 密钥在配置的私有文件中，仅您可读。</translation>
    </message>
    <message>
        <source>The API key is in the desktop keychain, as &quot;%1&quot;.</source>
        <translation>API 密钥在桌面密钥环中，名为“%1”。</translation>
    </message>
    <message>
        <source>Every program that you start can read it, also over SSH or by cron: each can stop the fleet by itself. Whoever gets at your files has the key.</source>
        <translation>您启动的每个程序都能读取它，包括通过 SSH 或 cron 启动的：每个都能自行停止机群。能访问您文件的人就拥有该密钥。</translation>
    </message>
    <message>
        <source>A program started outside this desktop session – over SSH, by cron – cannot read the keychain, so it could not stop the fleet by itself while no console runs.</source>
        <translation>在此桌面会话之外（通过 SSH、由 cron）启动的程序无法读取密钥环，因此在没有控制台运行时无法自行停止机群。</translation>
    </message>
    <message>
        <source>This desktop has no keychain that answers, so the key goes into a private file.</source>
        <translation>此桌面没有可用的密钥环，因此密钥存入私有文件。</translation>
    </message>
    <message>
        <source>The desktop keychain does not answer, so the key goes into a private file.</source>
        <translation>桌面密钥环没有响应，因此密钥存入私有文件。</translation>
    </message>
    <message>
        <source>The keychain is locked: it will ask for its password.</source>
        <translation>密钥环已锁定：它会询问密码。</translation>
    </message>
</context>
<context>
    <name>fleet::LimitFields</name>
    <message>
        <source>“%1” is not an amount of dollars.</source>
        <translation>“%1”不是美元金额。</translation>
    </message>
    <message>
        <source>“%1” is not a number.</source>
        <translation>“%1”不是数字。</translation>
    </message>
    <message>
        <source>A limit cannot be negative.</source>
        <translation>限额不能为负。</translation>
    </message>
    <message>
        <source>“%1” is more than can be counted.</source>
        <translation>“%1”超出可计数范围。</translation>
    </message>
    <message>
        <source>A name is missing between two commas or at an end.</source>
        <translation>两个逗号之间或末尾缺少名称。</translation>
    </message>
    <message>
        <source>“%1” has a space in it: divide by commas.</source>
        <translation>“%1”含有空格：请用逗号分隔。</translation>
    </message>
    <message>
        <source>A name may have %1 characters; “%2” has more.</source>
        <translation>名称最多 %1 个字符；“%2”超出。</translation>
    </message>
    <message>
        <source>At most %1 names can be sent; these are %2.</source>
        <translation>最多可发送 %1 个名称；当前为 %2 个。</translation>
    </message>
    <message>
        <source>Largest order</source>
        <translation>最大单笔挂单</translation>
    </message>
    <message>
        <source>Largest position</source>
        <translation>最大持仓</translation>
    </message>
    <message>
        <source>Largest delta exposure</source>
        <translation>最大 Delta 敞口</translation>
    </message>
    <message>
        <source>Allowed pairs</source>
        <translation>允许的交易对</translation>
    </message>
    <message>
        <source>Allowed instruments</source>
        <translation>允许的合约</translation>
    </message>
    <message>
        <source>USD</source>
        <translation>USD</translation>
    </message>
    <message>
        <source>as the strategy counts it</source>
        <translation>按策略计量</translation>
    </message>
    <message>
        <source>such as BTC/USDT, ETH/USDT</source>
        <translation>例如 BTC/USDT, ETH/USDT</translation>
    </message>
    <message>
        <source>such as BTC-*-C, ETH-PERPETUAL</source>
        <translation>例如 BTC-*-C, ETH-PERPETUAL</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>fleet::LinkWords</name>
    <message>
        <source>Connecting</source>
        <translation>连接中</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>实时</translation>
    </message>
    <message>
        <source>Degraded</source>
        <translation>降级</translation>
    </message>
    <message>
        <source>Blind %1</source>
        <translation>不可见 %1</translation>
    </message>
    <message>
        <source>Blind</source>
        <translation>不可见</translation>
    </message>
    <message>
        <source>Stops refused</source>
        <translation>停止被拒</translation>
    </message>
    <message>
        <source>No stop can be sent, and the console cannot see the fleet</source>
        <translation>无法发送停止命令，且控制台看不到机群</translation>
    </message>
    <message>
        <source>No stop can be sent</source>
        <translation>无法发送停止命令</translation>
    </message>
    <message>
        <source>The console cannot see the fleet since %1, %2</source>
        <translation>控制台自 %1 起看不到机群，已 %2</translation>
    </message>
    <message>
        <source>The console cannot see the fleet</source>
        <translation>控制台看不到机群</translation>
    </message>
    <message>
        <source>The console cannot write to its disk</source>
        <translation>控制台无法写入磁盘</translation>
    </message>
    <message>
        <source>An emergency stop still goes out; everything else is refused until there is room. %1</source>
        <translation>紧急停止仍可发出；在有可用空间之前，其他操作一律拒绝。%1</translation>
    </message>
    <message>
        <source>Strangers fill the gateway&apos;s bus</source>
        <translation>陌生人正在占满网关总线</translation>
    </message>
    <message>
        <source>What they write is dropped unread; reports of bots may arrive later.</source>
        <translation>其内容会被直接丢弃；机器人的上报可能延迟到达。</translation>
    </message>
    <message>
        <source>A channel to the fleet is down</source>
        <translation>一条通往机群的通道中断</translation>
    </message>
    <message>
        <source>The fleet is still heard by the other one, up to 10 s later. %1</source>
        <translation>仍可通过另一通道收到机群消息，最多延迟 10 秒。%1</translation>
    </message>
    <message>
        <source>Connecting: nothing is heard yet</source>
        <translation>连接中：尚未收到任何消息</translation>
    </message>
    <message>
        <source>Nothing is heard since %1, %2</source>
        <translation>自 %1 起未收到任何消息，已 %2</translation>
    </message>
    <message>
        <source>Nothing is heard</source>
        <translation>未收到任何消息</translation>
    </message>
    <message>
        <source>No bots yet</source>
        <translation>尚无机器人</translation>
    </message>
    <message>
        <source>The bot is heard and trading</source>
        <translation>机器人上报正常，正在交易</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln dead</source>
        <translation>
            <numerusform>%Ln 个失联</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unknown</source>
        <translation>
            <numerusform>%Ln 个未知</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stopped</source>
        <translation>
            <numerusform>%Ln 个已停止</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln late or drifting</source>
        <translation>
            <numerusform>%Ln 个迟报或偏离</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln paused</source>
        <translation>
            <numerusform>%Ln 个已暂停</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln bots are heard and trading</source>
        <translation>
            <numerusform>全部 %Ln 个机器人上报正常，正在交易</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln trading</source>
        <translation>
            <numerusform>%Ln 个交易中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pausing</source>
        <translation>
            <numerusform>%Ln 个暂停中</numerusform>
        </translation>
    </message>
    <message>
        <source>The gateway refuses this console&apos;s key. Bots may still be trading: stop them by hand at the exchanges, or with a stop file that was saved. Settings says where the key is; put one that works there. %1</source>
        <translation>网关拒绝本控制台的密钥。机器人可能仍在交易：请在交易所手动停止它们，或使用已保存的停止文件。“设置”中写明密钥的位置；请在那里放入有效的密钥。%1</translation>
    </message>
    <message>
        <source>Bots may still be trading. A stop given now is recorded and sent at the first contact; what cannot wait is done by hand at the exchanges.</source>
        <translation>机器人可能仍在交易。现在下达的停止会被记录，并在恢复联系后立即发送；不能等待的事请在交易所手动处理。</translation>
    </message>
    <message>
        <source>No bots are enrolled yet</source>
        <translation>尚未登记机器人</translation>
    </message>
    <message>
        <source>Hears only</source>
        <translation>仅可接收</translation>
    </message>
    <message numerus="yes">
        <source>%Ln not stopped</source>
        <translation>
            <numerusform>%Ln 个未停止</numerusform>
        </translation>
    </message>
    <message>
        <source>Which bots there are is not known</source>
        <translation>有哪些机器人尚不可知</translation>
    </message>
    <message>
        <source>No bot is on record here. Whether the fleet has any is known once the gateway answers.</source>
        <translation>此处没有机器人记录。机群是否有机器人，要等网关应答后才能知道。</translation>
    </message>
    <message>
        <source>No bot was on record here when the gateway went away. Some may have been enrolled elsewhere since, and be trading: look at the exchanges. Nothing can be enrolled until the gateway answers.</source>
        <translation>网关失联时此处没有机器人记录。此后可能有机器人在别处登记并正在交易：请到交易所查看。在网关应答之前无法登记。</translation>
    </message>
    <message>
        <source>Last known figures, the newest of %1.</source>
        <translation>最后已知数据，最新为 %1。</translation>
    </message>
    <message>
        <source>No figure was ever heard.</source>
        <translation>从未收到任何数据。</translation>
    </message>
    <message>
        <source>%1 of %2 channels</source>
        <translation>%2 个通道中 %1 个正常</translation>
    </message>
    <message>
        <source>up</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>down</source>
        <translation>中断</translation>
    </message>
    <message>
        <source>WebSocket: %1</source>
        <translation>WebSocket：%1</translation>
    </message>
    <message>
        <source>Sweep: %1</source>
        <translation>轮询：%1</translation>
    </message>
    <message>
        <source>Webhook: %1</source>
        <translation>Webhook：%1</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>尚无</translation>
    </message>
    <message>
        <source>last %1 ago</source>
        <translation>上次在 %1前</translation>
    </message>
    <message>
        <source>%1, %2 late</source>
        <translation>%1，延迟 %2</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>being tried</source>
        <translation>正在测试</translation>
    </message>
    <message>
        <source>registered, not proved: %1</source>
        <translation>已注册，未证实：%1</translation>
    </message>
    <message>
        <source>proved</source>
        <translation>已证实</translation>
    </message>
    <message>
        <source>unreachable: %1</source>
        <translation>无法到达：%1</translation>
    </message>
    <message>
        <source>The gateway&apos;s calls do not come in any more</source>
        <translation>网关的调用不再到达</translation>
    </message>
    <message>
        <source>The fleet is heard by the other channels. %1</source>
        <translation>机群仍可通过其他通道听到。%1</translation>
    </message>
    <message>
        <source>Not connected yet; last heard %1 ago</source>
        <translation>尚未连接；上次收到于 %1前</translation>
    </message>
    <message>
        <source>Not connected yet, for %1</source>
        <translation>尚未连接，已 %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln not proved</source>
        <comment>of a stop</comment>
        <translation>
            <numerusform>%Ln 个未证实</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 heard.</source>
        <translation>收到 %1 / %2。</translation>
    </message>
    <message>
        <source>%1 Figures %2 old.</source>
        <translation>%1数值为 %2前。</translation>
    </message>
</context>
<context>
    <name>fleet::MetricWords</name>
    <message>
        <source>PnL</source>
        <translation>盈亏</translation>
    </message>
    <message>
        <source>Since the start of the day, realised and not</source>
        <translation>自当日开始，含已实现与未实现</translation>
    </message>
    <message>
        <source>Drawdown</source>
        <translation>回撤</translation>
    </message>
    <message>
        <source>How far its equity is below its highest</source>
        <translation>其权益低于最高点的幅度</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>延迟</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>Round trip to its exchange</source>
        <translation>与其交易所的往返时间</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Since the report before</source>
        <translation>自上一份报告以来</translation>
    </message>
    <message>
        <source>Positions</source>
        <translation>持仓</translation>
    </message>
    <message>
        <source>Open positions</source>
        <translation>未平持仓</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>挂单</translation>
    </message>
    <message>
        <source>Open orders</source>
        <translation>未成交挂单</translation>
    </message>
    <message>
        <source>Trades</source>
        <translation>成交</translation>
    </message>
    <message>
        <source>Since the start of the day</source>
        <translation>自当日开始</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>MB</source>
        <translation>MB</translation>
    </message>
    <message>
        <source>Memory that the bot&apos;s program uses</source>
        <translation>机器人程序占用的内存</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Processor time that the bot&apos;s program uses</source>
        <translation>机器人程序占用的处理器时间</translation>
    </message>
    <message>
        <source>Uptime</source>
        <translation>运行时间</translation>
    </message>
    <message>
        <source>h</source>
        <translation>h</translation>
    </message>
    <message>
        <source>Since the bot was started</source>
        <translation>自机器人启动以来</translation>
    </message>
    <message>
        <source>A metric of this strategy&apos;s own</source>
        <translation>该策略自有的指标</translation>
    </message>
    <message>
        <source>warning above %1</source>
        <translation>高于 %1 警告</translation>
    </message>
    <message>
        <source>warning below %1</source>
        <translation>低于 %1 警告</translation>
    </message>
    <message>
        <source>critical above %1</source>
        <translation>高于 %1 严重</translation>
    </message>
    <message>
        <source>critical below %1</source>
        <translation>低于 %1 严重</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>无限值</translation>
    </message>
    <message>
        <source>below %1</source>
        <translation>低于 %1</translation>
    </message>
    <message>
        <source>%1 %2, limit %3</source>
        <comment>a metric, its value</comment>
        <translation>%1 %2，限值 %3</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between the reasons of a bot&apos;s health</comment>
        <translation>；</translation>
    </message>
    <message>
        <source>Exposure</source>
        <translation>敞口</translation>
    </message>
    <message>
        <source>What it has in the market</source>
        <translation>其在市场中的持有金额</translation>
    </message>
    <message>
        <source>%1 %2, back within %3, settling</source>
        <comment>a metric, its value, its limit</comment>
        <translation>%1 %2，已回到限值 %3 内，尚未稳定</translation>
    </message>
</context>
<context>
    <name>fleet::NeedRows</name>
    <message>
        <source>Critical</source>
        <translation>严重</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Console</source>
        <translation>控制台</translation>
    </message>
</context>
<context>
    <name>fleet::OperationsModel</name>
    <message>
        <source>Operation</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>下达时间</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>%1 “%2”</source>
        <translation>%1“%2”</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>no bots</source>
        <translation>无机器人</translation>
    </message>
    <message>
        <source>all proved</source>
        <translation>全部已证实</translation>
    </message>
    <message>
        <source>%1 when last heard</source>
        <translation>上次收到时 %1</translation>
    </message>
</context>
<context>
    <name>fleet::OverviewRows</name>
    <message>
        <source>%1 ago</source>
        <translation>%1前</translation>
    </message>
    <message>
        <source>dead</source>
        <translation>失联</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>late or drifting</source>
        <translation>迟报或偏离</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>trading</source>
        <translation>交易中</translation>
    </message>
    <message>
        <source>Dead</source>
        <translation>失联</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>迟报</translation>
    </message>
    <message>
        <source>Drifts</source>
        <translation>偏离</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Trading</source>
        <translation>交易中</translation>
    </message>
    <message>
        <source>what it holds is not known</source>
        <translation>持仓未知</translation>
    </message>
    <message>
        <source>no position open</source>
        <translation>无未平持仓</translation>
    </message>
    <message>
        <source>%1, %2 open on %3</source>
        <translation>%3 上有 %1、%2 未平</translation>
    </message>
    <message>
        <source>%1 open on %2</source>
        <translation>%2 上有 %1 未平</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Never heard; %1.</source>
        <translation>从未收到；%1。</translation>
    </message>
    <message>
        <source>Silent for %1; %2.</source>
        <translation>已 %1 无上报；%2。</translation>
    </message>
    <message>
        <source>Enrolled and not heard yet.</source>
        <translation>已登记，尚未收到上报。</translation>
    </message>
    <message>
        <source>Last heard %1 ago; %2.</source>
        <translation>上次收到于 %1前；%2。</translation>
    </message>
    <message>
        <source>Stopped by %1. It reports %2.</source>
        <translation>由 %1 停止。上报状态：%2。</translation>
    </message>
    <message>
        <source>It should be %1 and reports %2; no command is under way.</source>
        <translation>期望为%1，上报为%2；没有进行中的命令。</translation>
    </message>
    <message>
        <source>It reports %1, and nothing holds it.</source>
        <translation>上报为%1，但没有任何限制。</translation>
    </message>
    <message>
        <source>Held by %1. It reports %2.</source>
        <translation>被 %1 限制。上报状态：%2。</translation>
    </message>
    <message>
        <source>Heard %1 ago; %2.</source>
        <translation>%1前收到；%2。</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Unreachable</source>
        <translation>不可达</translation>
    </message>
    <message>
        <source>Not proved</source>
        <translation>未证实</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>no bots</source>
        <translation>无机器人</translation>
    </message>
    <message>
        <source>%1, all proved</source>
        <translation>%1，全部已证实</translation>
    </message>
    <message>
        <source>Proved</source>
        <translation>已证实</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Stop…</source>
        <translation>停止…</translation>
    </message>
    <message>
        <source>Pause…</source>
        <translation>暂停…</translation>
    </message>
    <message>
        <source>Resume…</source>
        <translation>恢复…</translation>
    </message>
    <message>
        <source>Release…</source>
        <translation>解除…</translation>
    </message>
    <message>
        <source>Carry on</source>
        <translation>继续运行</translation>
    </message>
    <message>
        <source>Drain after %1</source>
        <translation>%1后排空</translation>
    </message>
    <message>
        <source>Cancel orders after %1</source>
        <translation>%1后撤单</translation>
    </message>
    <message>
        <source>Flatten after %1</source>
        <translation>%1后平仓</translation>
    </message>
    <message>
        <source>Not stopped</source>
        <translation>未停止</translation>
    </message>
    <message>
        <source>pausing</source>
        <translation>暂停中</translation>
    </message>
    <message>
        <source>Silent for %1; that it stopped is not proved.</source>
        <translation>已 %1 无上报；是否已停止尚未证实。</translation>
    </message>
    <message>
        <source>It reports %1; that it stopped is not proved.</source>
        <translation>它报告 %1；是否已停止尚未证实。</translation>
    </message>
    <message>
        <source>%1 To be stopped by %2.</source>
        <translation>%1应被 %2 停止。</translation>
    </message>
    <message>
        <source>not stopped</source>
        <translation>未停止</translation>
    </message>
    <message>
        <source>Not proved</source>
        <comment>of a stop</comment>
        <translation>未证实</translation>
    </message>
    <message>
        <source>It should be Stopped and reports %1, and no stop is under way; %2.</source>
        <translation>期望为已停止，上报为%1，且没有进行中的停止；%2。</translation>
    </message>
    <message>
        <source>It refused the stop and reports %1; %2.</source>
        <translation>它拒绝了停止，上报为%1；%2。</translation>
    </message>
    <message>
        <source>The gateway would not deliver the stop; it reports %1; %2.</source>
        <translation>网关未投递停止；它上报为%1；%2。</translation>
    </message>
    <message>
        <source>It could not carry out the stop and reports %1; %2.</source>
        <translation>它未能执行停止，上报为%1；%2。</translation>
    </message>
    <message>
        <source>not proved</source>
        <comment>of a stop</comment>
        <translation>未证实</translation>
    </message>
    <message>
        <source>Was dead: silent since %1; %2.</source>
        <translation>曾失联：自 %1 起无上报；%2。</translation>
    </message>
    <message>
        <source>Had not stopped; last heard %1 ago; %2.</source>
        <translation>当时未停止；上次收到于 %1前；%2。</translation>
    </message>
    <message>
        <source>Was to stop, not proved; last heard %1 ago; %2.</source>
        <translation>当时应停止，未证实；上次收到于 %1前；%2。</translation>
    </message>
    <message>
        <source>Was stopped; last heard %1 ago; %2.</source>
        <translation>当时已停止；上次收到于 %1前；%2。</translation>
    </message>
    <message>
        <source>Was late; last heard %1 ago; %2.</source>
        <translation>当时迟报；上次收到于 %1前；%2。</translation>
    </message>
    <message>
        <source>Was late or drifting; last heard %1 ago; %2.</source>
        <translation>当时迟报或偏离；上次收到于 %1前；%2。</translation>
    </message>
    <message>
        <source>Was pausing; last heard %1 ago; %2.</source>
        <translation>当时正在暂停；上次收到于 %1前；%2。</translation>
    </message>
    <message>
        <source>Was paused; last heard %1 ago; %2.</source>
        <translation>当时已暂停；上次收到于 %1前；%2。</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>严重</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>%1 of %2 %3</source>
        <translation>%1 / %2 %3</translation>
    </message>
    <message>
        <source>%1 when last heard</source>
        <translation>上次收到时 %1</translation>
    </message>
</context>
<context>
    <name>fleet::PaletteEntries</name>
    <message>
        <source>Show %1, %2</source>
        <translation>显示 %1，%2</translation>
    </message>
    <message>
        <source>there is no bot to act on</source>
        <translation>没有可操作的机器人</translation>
    </message>
    <message>
        <source>Stop %1…</source>
        <translation>停止 %1…</translation>
    </message>
    <message>
        <source>Pause %1…</source>
        <translation>暂停 %1…</translation>
    </message>
    <message>
        <source>Resume %1…</source>
        <translation>恢复 %1…</translation>
    </message>
    <message>
        <source>none is paused</source>
        <translation>没有已暂停的</translation>
    </message>
    <message>
        <source>Release %1…</source>
        <translation>解除 %1…</translation>
    </message>
    <message>
        <source>none is stopped</source>
        <translation>没有已停止的</translation>
    </message>
    <message>
        <source>the whole fleet %1</source>
        <translation>整个机群 %1</translation>
    </message>
    <message>
        <source>Show group %1</source>
        <translation>显示组 %1</translation>
    </message>
    <message>
        <source>group %1</source>
        <translation>组 %1</translation>
    </message>
    <message>
        <source>Show exchange %1</source>
        <translation>显示交易所 %1</translation>
    </message>
    <message>
        <source>exchange %1</source>
        <translation>交易所 %1</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>显示 %1</translation>
    </message>
    <message>
        <source>%1, %2 on %3</source>
        <translation>%1，%2 @ %3</translation>
    </message>
    <message>
        <source>Drain %1…</source>
        <translation>排空 %1…</translation>
    </message>
    <message>
        <source>Set limits of %1…</source>
        <translation>设置 %1 的限额…</translation>
    </message>
    <message>
        <source>Close a position of %1…</source>
        <translation>平掉 %1 的一个持仓…</translation>
    </message>
    <message>
        <source>Restart %1…</source>
        <translation>重启 %1…</translation>
    </message>
    <message>
        <source>Shut down %1…</source>
        <translation>关停 %1…</translation>
    </message>
    <message>
        <source>Failover from %1…</source>
        <translation>接管 %1…</translation>
    </message>
</context>
<context>
    <name>fleet::PlanWords</name>
    <message>
        <source>%1 + ?</source>
        <translation>%1 + ?</translation>
    </message>
    <message>
        <source>not heard now</source>
        <translation>当前未收到</translation>
    </message>
    <message>
        <source>last heard %1 ago</source>
        <translation>上次收到于 %1前</translation>
    </message>
    <message>
        <source>last heard up to %1 ago</source>
        <translation>上次收到最早于 %1前</translation>
    </message>
    <message>
        <source>not reported</source>
        <translation>未上报</translation>
    </message>
    <message>
        <source>all heard now</source>
        <translation>当前全部收到</translation>
    </message>
    <message>
        <source>1 of %1 has not reported it</source>
        <translation>%1 中有 1 个未上报</translation>
    </message>
    <message>
        <source>heard now</source>
        <translation>当前收到</translation>
    </message>
    <message>
        <source>what they hold is not known</source>
        <translation>其持仓未知</translation>
    </message>
    <message>
        <source>%1 as last heard</source>
        <translation>据上次上报 %1</translation>
    </message>
    <message>
        <source>%1, and what 1 bot holds is not known</source>
        <translation>%1，另有 1 个机器人的持仓未知</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 have not reported it</source>
        <translation>
            <numerusform>%1 中有 %Ln 个未上报</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln heard</source>
        <translation>
            <numerusform>%Ln 个收到</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>count, liveness</comment>
        <translation>%1 个%2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln unknown</source>
        <translation>
            <numerusform>%Ln 个未知</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, and what %Ln bots hold is not known</source>
        <translation>
            <numerusform>%1，另有 %Ln 个机器人的持仓未知</numerusform>
        </translation>
    </message>
    <message>
        <source>How many positions it holds is not known.</source>
        <translation>其持仓数量未知。</translation>
    </message>
    <message>
        <source>It reports no open position: there may be nothing to close.</source>
        <translation>其上报无未平持仓：可能无可平仓。</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%2 上的 %1</translation>
    </message>
    <message>
        <source>%1: what it holds is not known</source>
        <translation>%1：持仓未知</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1：%2，%3</translation>
    </message>
    <message>
        <source>%1: %2, exposure not known</source>
        <translation>%1：%2，敞口未知</translation>
    </message>
    <message>
        <source>It reports no open position.</source>
        <translation>其上报无未平持仓。</translation>
    </message>
    <message>
        <source>They report no open position.</source>
        <translation>其上报无未平持仓。</translation>
    </message>
    <message>
        <source>Open now: %1.</source>
        <translation>当前未平：%1。</translation>
    </message>
    <message>
        <source>%1 Each bot closes its own, in its own time and at its own prices; how long that takes nobody knows.</source>
        <translation>%1 每个机器人自行择时、按自己的价格平仓；所需时间无法预知。</translation>
    </message>
    <message>
        <source>It gets the command when it returns.</source>
        <translation>恢复后会收到命令。</translation>
    </message>
    <message>
        <source>They get the command when they return.</source>
        <translation>恢复后会收到命令。</translation>
    </message>
    <message>
        <source>It gets the command only if it returns within %1.</source>
        <translation>只有在 %1 内恢复才会收到命令。</translation>
    </message>
    <message>
        <source>They get the command only if they return within %1.</source>
        <translation>只有在 %1 内恢复才会收到命令。</translation>
    </message>
    <message>
        <source>A stop can be given all the same. It is recorded and sent at the first contact.</source>
        <translation>仍可下达停止命令。它会被记录，并在恢复联系后立即发送。</translation>
    </message>
    <message>
        <source>What is given now is recorded and sent at the first contact.</source>
        <translation>现在下达的命令会被记录，并在恢复联系后立即发送。</translation>
    </message>
    <message>
        <source>What is given now is sent at the first contact, but no bot takes it when it is older than %1.</source>
        <translation>现在下达的命令会在恢复联系后发送，但超过 %1 后机器人不再接受。</translation>
    </message>
    <message>
        <source>It gets no command while the gateway refuses this console&apos;s key.</source>
        <translation>在网关拒绝本控制台的密钥期间，它收不到任何命令。</translation>
    </message>
    <message>
        <source>They get no command while the gateway refuses this console&apos;s key.</source>
        <translation>在网关拒绝本控制台的密钥期间，它们收不到任何命令。</translation>
    </message>
    <message>
        <source>It gets the command at the first contact.</source>
        <translation>恢复联系后它会收到命令。</translation>
    </message>
    <message>
        <source>They get the command at the first contact.</source>
        <translation>恢复联系后会收到命令。</translation>
    </message>
    <message>
        <source>It gets the command only if there is contact again within %1.</source>
        <translation>仅当在 %1 内恢复联系时，它才会收到命令。</translation>
    </message>
    <message>
        <source>They get the command only if there is contact again within %1.</source>
        <translation>仅当在 %1 内恢复联系时，它们才会收到命令。</translation>
    </message>
    <message>
        <source>%1 not heard now</source>
        <comment>bots</comment>
        <translation>%1目前未收到</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>bots, last heard when</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>Each of them closes the position that it has in this instrument, if it has one.</source>
        <translation>各自平掉其在该合约上的持仓（如有）。</translation>
    </message>
    <message>
        <source>How many positions they hold is not known.</source>
        <translation>它们的持仓数量未知。</translation>
    </message>
    <message>
        <source>Together they report %1 but not their instruments.</source>
        <translation>合计上报 %1，但未上报所在合约。</translation>
    </message>
    <message>
        <source>Together they report at least %1 but not their instruments.</source>
        <translation>合计上报至少 %1，但未上报所在合约。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>It reports 1 position but not its instrument: if that is another one, it stays open.</source>
        <translation>其上报 1 个持仓，但未上报所在合约：若为其他合约，则保持未平。</translation>
    </message>
    <message>
        <source>It reports %1 but not their instruments: those in others stay open.</source>
        <translation>其上报 %1，但未上报所在合约：其他合约上的保持未平。</translation>
    </message>
    <message>
        <source>1 bot does not say</source>
        <translation>1 个机器人未说明</translation>
    </message>
    <message numerus="yes">
        <source>%Ln bots do not say</source>
        <translation>
            <numerusform>%Ln 个机器人未说明</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; %2</source>
        <comment>who was heard when, who does not say</comment>
        <translation>%1；%2</translation>
    </message>
    <message>
        <source>%1 The bot closes that in its own time and at its own prices; how long it takes nobody knows.</source>
        <translation>%1 该机器人自行决定平仓的时间和价格；需要多久无人知晓。</translation>
    </message>
    <message>
        <source>%1 That stays open, and nobody watches it until the bot is back.</source>
        <translation>%1 这些保持未平，机器人恢复之前无人看管。</translation>
    </message>
    <message>
        <source>%1 That stays open, and nobody watches it until its bot is back.</source>
        <translation>%1 这些保持未平，相应的机器人恢复之前无人看管。</translation>
    </message>
    <message>
        <source>%1 That stays open, and no bot watches it any more. A drain would close it first.</source>
        <translation>%1 这些保持未平，且不再有机器人看管。排空会先将其平仓。</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>dollars</comment>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>%1 as enrolled</source>
        <translation>登记值 %1</translation>
    </message>
    <message>
        <source>%1 as enrolled, %2 without one</source>
        <translation>登记值 %1，%2没有</translation>
    </message>
    <message>
        <source>No bot to stop</source>
        <translation>没有可停止的机器人</translation>
    </message>
    <message>
        <source>No bot to pause</source>
        <translation>没有可暂停的机器人</translation>
    </message>
    <message>
        <source>No bot to resume</source>
        <translation>没有可恢复的机器人</translation>
    </message>
    <message>
        <source>No bot to release</source>
        <translation>没有可解除的机器人</translation>
    </message>
    <message>
        <source>No bot to drain</source>
        <translation>没有可排空的机器人</translation>
    </message>
    <message>
        <source>No bot to shut down</source>
        <translation>没有可关停的机器人</translation>
    </message>
    <message>
        <source>No bot to restart</source>
        <translation>没有可重启的机器人</translation>
    </message>
    <message>
        <source>No bot to set limits of</source>
        <translation>没有可设置限额的机器人</translation>
    </message>
    <message>
        <source>No bot to close a position of</source>
        <translation>没有可平仓的机器人</translation>
    </message>
    <message>
        <source>No bot to ask</source>
        <translation>没有可下达命令的机器人</translation>
    </message>
    <message>
        <source>What is open is not known.</source>
        <translation>有什么未了结尚不可知。</translation>
    </message>
    <message>
        <source>Open as last heard: %1.</source>
        <translation>据最近收到，未了结：%1。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>bot, why</comment>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln are stopped and need a release first: %1</source>
        <translation>
            <numerusform>%Ln 个已停止，须先解除：%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are not paused: %1</source>
        <translation>
            <numerusform>%Ln 个未暂停：%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are not stopped: %1</source>
        <translation>
            <numerusform>%Ln 个未停止：%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln have been asked already: %1</source>
        <translation>
            <numerusform>%Ln 个已收到同样的请求：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, each of them: %2</source>
        <comment>bots, why</comment>
        <translation>%1，每个都是：%2</translation>
    </message>
</context>
<context>
    <name>fleet::SandboxFaults</name>
    <message>
        <source>Is down</source>
        <translation>不可达</translation>
    </message>
    <message>
        <source>Answers slowly</source>
        <translation>应答缓慢</translation>
    </message>
    <message>
        <source>Allows no more calls (429)</source>
        <translation>不再允许调用（429）</translation>
    </message>
    <message>
        <source>Fails (503)</source>
        <translation>失败（503）</translation>
    </message>
    <message>
        <source>Answers garbage</source>
        <translation>应答乱码</translation>
    </message>
    <message>
        <source>Cuts its answers</source>
        <translation>截断应答</translation>
    </message>
    <message>
        <source>Has no WebSocket</source>
        <translation>没有 WebSocket</translation>
    </message>
    <message>
        <source>Crashes</source>
        <translation>崩溃</translation>
    </message>
    <message>
        <source>Hangs</source>
        <translation>卡死</translation>
    </message>
    <message>
        <source>Loses (drawdown 12 percent)</source>
        <translation>亏损（回撤 12%）</translation>
    </message>
    <message>
        <source>Is slow to its exchange (6 s)</source>
        <translation>到交易所缓慢（6 秒）</translation>
    </message>
    <message>
        <source>Reports errors</source>
        <translation>上报错误</translation>
    </message>
    <message>
        <source>Leaks memory</source>
        <translation>内存泄漏</translation>
    </message>
    <message>
        <source>Refuses every command</source>
        <translation>拒绝所有命令</translation>
    </message>
    <message>
        <source>Sends no heartbeats</source>
        <translation>不发送心跳</translation>
    </message>
    <message>
        <source>Reports a foreign version</source>
        <translation>上报陌生版本</translation>
    </message>
    <message>
        <source>Signs with a foreign key</source>
        <translation>用陌生密钥签名</translation>
    </message>
    <message>
        <source>Repeats old heartbeats</source>
        <translation>重发旧心跳</translation>
    </message>
    <message>
        <source>Runs twice</source>
        <translation>重复运行</translation>
    </message>
    <message>
        <source>Floods the bus</source>
        <translation>淹没总线</translation>
    </message>
    <message>
        <source>Its clock is an hour off</source>
        <translation>时钟偏差一小时</translation>
    </message>
</context>
<context>
    <name>fleet::SilenceChoices</name>
    <message>
        <source>1 open alert</source>
        <translation>1 个未关闭的告警</translation>
    </message>
    <message numerus="yes">
        <source>%Ln open alerts</source>
        <translation>
            <numerusform>%Ln 个未关闭的告警</numerusform>
        </translation>
    </message>
    <message>
        <source>Covers %1 and every later one: %2. Emergencies call all the same.</source>
        <comment>how many, which</comment>
        <translation>涵盖%1以及之后的所有：%2。紧急情况仍会呼叫。</translation>
    </message>
</context>
<context>
    <name>fleet::SparklineWords</name>
    <message>
        <source>%1 in the last hour: lowest %2, highest %3, last %4</source>
        <translation>最近一小时%1：最低 %2，最高 %3，最后 %4</translation>
    </message>
</context>
<context>
    <name>fleet::Spoken</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
</context>
<context>
    <name>fleet::StopAdvice</name>
    <message>
        <source>cancel any orders</source>
        <translation>撤销可能的挂单</translation>
    </message>
    <message>
        <source>cancel %1</source>
        <comment>orders</comment>
        <translation>撤销 %1</translation>
    </message>
    <message>
        <source>cancel at least %1</source>
        <comment>orders</comment>
        <translation>至少撤销 %1</translation>
    </message>
    <message>
        <source>close any positions</source>
        <translation>平掉可能的持仓</translation>
    </message>
    <message>
        <source>close %1</source>
        <comment>positions</comment>
        <translation>平掉 %1</translation>
    </message>
    <message>
        <source>close at least %1</source>
        <comment>positions</comment>
        <translation>至少平掉 %1</translation>
    </message>
    <message>
        <source>close leveraged positions, keep spot (policy)</source>
        <translation>平掉杠杆持仓，保留现货（策略）</translation>
    </message>
    <message>
        <source>keep positions (policy)</source>
        <translation>保留持仓（策略）</translation>
    </message>
    <message>
        <source>at %1: %2</source>
        <comment>exchanges, what to do</comment>
        <translation>在 %1：%2</translation>
    </message>
    <message>
        <source>%1 at %2: %3</source>
        <comment>groups, exchanges, what to do</comment>
        <translation>%1 在 %2：%3</translation>
    </message>
    <message>
        <source>It gets the stop when it returns; go to %1 if it is still quiet %2 after the stop.</source>
        <translation>它恢复后会收到停止命令；若停止 %2 后仍无响应，请前往 %1。</translation>
    </message>
    <message>
        <source>They get the stop when they return; go to %1 if they are still quiet %2 after the stop.</source>
        <translation>它们恢复后会收到停止命令；若停止 %2 后仍无响应，请前往 %1。</translation>
    </message>
    <message>
        <source>Nothing was open as last heard; look at %1 all the same.</source>
        <translation>据最近收到没有未了结的；仍请到 %1 查看。</translation>
    </message>
    <message>
        <source>If it cannot wait, by hand %1.</source>
        <translation>若不能等，请手工处理，%1。</translation>
    </message>
    <message>
        <source>Do not count on it; by hand %1.</source>
        <translation>不要指望它；请手工处理，%1。</translation>
    </message>
    <message>
        <source>Do not count on them; by hand %1.</source>
        <translation>不要指望它们；请手工处理，%1。</translation>
    </message>
</context>
<context>
    <name>fleet::ThresholdDraft</name>
    <message>
        <source>built-in: %1</source>
        <comment>limits</comment>
        <translation>内置：%1</translation>
    </message>
    <message>
        <source>fleet: %1</source>
        <comment>limits</comment>
        <translation>机群：%1</translation>
    </message>
    <message>
        <source>group: %1</source>
        <comment>limits</comment>
        <translation>组：%1</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <comment>whose limit, which metric, why it cannot be meant</comment>
        <translation>%1，%2：%3</translation>
    </message>
    <message>
        <source>Fleet</source>
        <translation>机群</translation>
    </message>
    <message>
        <source>Group %1</source>
        <translation>组 %1</translation>
    </message>
    <message>
        <source>Bot %1</source>
        <translation>机器人 %1</translation>
    </message>
</context>
<context>
    <name>fleet::TraitWords</name>
    <message>
        <source>All %1</source>
        <translation>全部 %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 %2 bots are in %3</source>
        <translation>%1 个%2机器人在 %3</translation>
    </message>
    <message>
        <source>%1 %2 bots trade on %3</source>
        <translation>%1 个%2机器人在 %3 交易</translation>
    </message>
    <message>
        <source>%1 %2 bots run %3</source>
        <translation>%1 个%2机器人运行 %3</translation>
    </message>
    <message>
        <source>%1 of the fleet is, %2</source>
        <translation>占机群 %1，%2</translation>
    </message>
    <message>
        <source>%1 of the fleet does, %2</source>
        <translation>占机群 %1，%2</translation>
    </message>
</context>
<context>
    <name>fleet::VerbOffers</name>
    <message>
        <source>There is no bot to act on</source>
        <translation>没有可操作的机器人</translation>
    </message>
    <message>
        <source>This bot is not paused</source>
        <translation>此机器人未暂停</translation>
    </message>
    <message>
        <source>None of these bots is paused</source>
        <translation>这些机器人均未暂停</translation>
    </message>
    <message>
        <source>This bot is not stopped</source>
        <translation>此机器人未停止</translation>
    </message>
    <message>
        <source>None of these bots is stopped</source>
        <translation>这些机器人均未停止</translation>
    </message>
    <message>
        <source>Opens the stop dialog for these bots; nothing is sent yet</source>
        <translation>打开这些机器人的停止对话框；尚不发送任何命令</translation>
    </message>
    <message>
        <source>Opens the pause dialog (Ctrl+Shift+P)</source>
        <translation>打开暂停对话框（Ctrl+Shift+P）</translation>
    </message>
    <message>
        <source>Opens the release dialog</source>
        <translation>打开解除对话框</translation>
    </message>
    <message>
        <source>Lets them close what they hold in their own time, then wait (Ctrl+Shift+D)</source>
        <translation>让其自行择时平仓，然后等待（Ctrl+Shift+D）</translation>
    </message>
    <message>
        <source>Ends them for good; opens a dialog that is held</source>
        <translation>永久结束；打开需按住确认的对话框</translation>
    </message>
    <message>
        <source>Ends them and lets them start again; opens a dialog</source>
        <translation>结束并重新启动；打开对话框</translation>
    </message>
    <message>
        <source>Opens a form of the limits that can be changed</source>
        <translation>打开可修改限额的表单</translation>
    </message>
    <message>
        <source>Opens a dialog that asks for the instrument</source>
        <translation>打开询问合约的对话框</translation>
    </message>
    <message>
        <source>Stop…</source>
        <translation>停止…</translation>
    </message>
    <message>
        <source>Pause…</source>
        <translation>暂停…</translation>
    </message>
    <message>
        <source>Resume…</source>
        <translation>恢复…</translation>
    </message>
    <message>
        <source>Release…</source>
        <translation>解除…</translation>
    </message>
    <message>
        <source>Drain…</source>
        <translation>排空…</translation>
    </message>
    <message>
        <source>Shut down…</source>
        <translation>关停…</translation>
    </message>
    <message>
        <source>Restart…</source>
        <translation>重启…</translation>
    </message>
    <message>
        <source>Set limits…</source>
        <translation>设置限额…</translation>
    </message>
    <message>
        <source>Close a position…</source>
        <translation>平仓…</translation>
    </message>
    <message>
        <source>Opens the resume dialog (Ctrl+Shift+R). A resume lifts pauses; what is stopped stays stopped</source>
        <translation>打开恢复对话框 (Ctrl+Shift+R)。恢复只解除暂停；已停止的保持停止</translation>
    </message>
    <message>
        <source>Stop all %1…</source>
        <translation>停止全部 %1 个…</translation>
    </message>
    <message>
        <source>Pause all %1…</source>
        <translation>暂停全部 %1 个…</translation>
    </message>
    <message>
        <source>Resume all %1…</source>
        <translation>恢复全部 %1 个…</translation>
    </message>
    <message>
        <source>Resume %1…</source>
        <translation>恢复 %1 个…</translation>
    </message>
    <message>
        <source>Release all %1…</source>
        <translation>解除全部 %1 个…</translation>
    </message>
    <message>
        <source>Release %1…</source>
        <translation>解除 %1 个…</translation>
    </message>
    <message>
        <source>Choose one bot: each is taken over from on its own</source>
        <translation>请选择一个机器人：接管须逐个进行</translation>
    </message>
    <message>
        <source>Nobody takes over from a bot that is not dead</source>
        <translation>不能接管未失联的机器人</translation>
    </message>
    <message>
        <source>Lets another bot take over from it; opens a dialog that says who could</source>
        <translation>让另一个机器人接管它；打开的对话框会说明谁可以接管</translation>
    </message>
    <message>
        <source>Failover…</source>
        <translation>接管…</translation>
    </message>
</context>
<context>
    <name>fleet::Words</name>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 天 %2 小时</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 天</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>1 bot</source>
        <translation>1 个机器人</translation>
    </message>
    <message numerus="yes">
        <source>%Ln bots</source>
        <translation>
            <numerusform>%Ln 个机器人</numerusform>
        </translation>
    </message>
    <message>
        <source>1 position</source>
        <translation>1 个持仓</translation>
    </message>
    <message>
        <source>1 order</source>
        <translation>1 个挂单</translation>
    </message>
    <message>
        <source>Trading</source>
        <translation>交易中</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Dormant</source>
        <translation>休眠</translation>
    </message>
    <message>
        <source>Pausing</source>
        <translation>暂停中</translation>
    </message>
    <message>
        <source>Draining</source>
        <translation>排空中</translation>
    </message>
    <message>
        <source>Drained</source>
        <translation>已排空</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>停止中</translation>
    </message>
    <message>
        <source>Updating</source>
        <translation>更新中</translation>
    </message>
    <message>
        <source>Alive</source>
        <translation>在线</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>迟报</translation>
    </message>
    <message>
        <source>Dead</source>
        <translation>失联</translation>
    </message>
    <message>
        <source>Not heard yet</source>
        <translation>尚未收到</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>Observed</source>
        <translation>已观察到</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Unreachable</source>
        <translation>不可达</translation>
    </message>
    <message>
        <source>Silent</source>
        <translation>无响应</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>排队中</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>已发送</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>unreachable</source>
        <translation>不可达</translation>
    </message>
    <message>
        <source>proved</source>
        <translation>已证实</translation>
    </message>
    <message>
        <source>observed</source>
        <translation>已观察到</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>undeliverable</source>
        <translation>无法送达</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>overtaken by a stop</source>
        <translation>被停止命令取代</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>Blocking entries</source>
        <translation>禁止开仓</translation>
    </message>
    <message>
        <source>Cancelling orders</source>
        <translation>撤单中</translation>
    </message>
    <message>
        <source>Closing positions</source>
        <translation>平仓中</translation>
    </message>
    <message>
        <source>Closing leveraged</source>
        <translation>平杠杆仓中</translation>
    </message>
    <message>
        <source>Halting</source>
        <translation>停机中</translation>
    </message>
    <message>
        <source>Flatten all</source>
        <translation>全部平仓</translation>
    </message>
    <message>
        <source>Close leveraged, keep spot</source>
        <translation>平杠杆仓，保留现货</translation>
    </message>
    <message>
        <source>Cancel orders, hold positions</source>
        <translation>撤单，保留持仓</translation>
    </message>
    <message>
        <source>Emergency stop</source>
        <translation>紧急停止</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Drain</source>
        <translation>排空</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>解除</translation>
    </message>
    <message>
        <source>Shutdown</source>
        <translation>关停</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>重启</translation>
    </message>
    <message>
        <source>Set limits</source>
        <translation>设置限额</translation>
    </message>
    <message>
        <source>Close position</source>
        <translation>平仓</translation>
    </message>
    <message>
        <source>Apply permissions</source>
        <translation>应用权限</translation>
    </message>
    <message>
        <source>Rotate exchange key</source>
        <translation>轮换交易所密钥</translation>
    </message>
    <message>
        <source>Custom command</source>
        <translation>自定义命令</translation>
    </message>
    <message>
        <source>Rotate key</source>
        <translation>轮换密钥</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Roll back</source>
        <translation>回滚</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>接管</translation>
    </message>
    <message>
        <source>Set thread</source>
        <translation>设置会话</translation>
    </message>
    <message>
        <source>Replace key</source>
        <translation>替换密钥</translation>
    </message>
    <message>
        <source>an unknown owner</source>
        <translation>未知所有者</translation>
    </message>
    <message>
        <source>%1 “%2”</source>
        <translation>%1“%2”</translation>
    </message>
    <message>
        <source>no reason given</source>
        <translation>未注明原因</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 及另外 %Ln 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln positions</source>
        <translation>
            <numerusform>%Ln 个持仓</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln orders</source>
        <translation>
            <numerusform>%Ln 个挂单</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>stopped</source>
        <comment>proved that they …</comment>
        <translation>
            <numerusform>停止</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>paused</source>
        <comment>proved that they …</comment>
        <translation>
            <numerusform>暂停</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>drained</source>
        <comment>proved that they …</comment>
        <translation>
            <numerusform>排空</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>resumed</source>
        <comment>proved that they …</comment>
        <translation>
            <numerusform>恢复交易</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>were released</source>
        <comment>proved that they …</comment>
        <translation>
            <numerusform>解除锁定</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>shut down</source>
        <comment>proved that they …</comment>
        <translation>
            <numerusform>关停</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>restarted</source>
        <comment>proved that they …</comment>
        <translation>
            <numerusform>重启</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>carried it out</source>
        <comment>proved that they …</comment>
        <translation>
            <numerusform>执行完毕</numerusform>
        </translation>
    </message>
    <message>
        <source>stopped</source>
        <comment>9 of 12 …</comment>
        <translation>已停止</translation>
    </message>
    <message>
        <source>paused</source>
        <comment>9 of 12 …</comment>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>drained</source>
        <comment>9 of 12 …</comment>
        <translation>已排空</translation>
    </message>
    <message>
        <source>resumed</source>
        <comment>9 of 12 …</comment>
        <translation>已恢复</translation>
    </message>
    <message>
        <source>released</source>
        <comment>9 of 12 …</comment>
        <translation>已解除</translation>
    </message>
    <message>
        <source>shut down</source>
        <comment>9 of 12 …</comment>
        <translation>已关停</translation>
    </message>
    <message>
        <source>restarted</source>
        <comment>9 of 12 …</comment>
        <translation>已重启</translation>
    </message>
    <message>
        <source>carried out</source>
        <comment>9 of 12 …</comment>
        <translation>已执行</translation>
    </message>
    <message>
        <source>$%1</source>
        <comment>an amount of dollars</comment>
        <translation>$%1</translation>
    </message>
    <message>
        <source>d MMM yyyy HH:mm:ss</source>
        <comment>format of date and time</comment>
        <translation>yyyy年M月d日 HH:mm:ss</translation>
    </message>
    <message>
        <source>d MMM HH:mm</source>
        <comment>format of date and time</comment>
        <translation>M月d日 HH:mm</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the items of a list</comment>
        <translation>，</translation>
    </message>
    <message numerus="yes">
        <source>took the limits</source>
        <comment>proved that they …</comment>
        <translation>
            <numerusform>采用新限额</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>closed the position</source>
        <comment>proved that they …</comment>
        <translation>
            <numerusform>平仓</numerusform>
        </translation>
    </message>
    <message>
        <source>limited</source>
        <comment>9 of 12 …</comment>
        <translation>已限额</translation>
    </message>
    <message>
        <source>closed the position</source>
        <comment>9 of 12 …</comment>
        <translation>已平仓</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>ages</comment>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>Learning what is open</source>
        <translation>查询未平内容</translation>
    </message>
    <message>
        <source>Taking over</source>
        <translation>正在接管</translation>
    </message>
    <message numerus="yes">
        <source>took over</source>
        <comment>proved that they …</comment>
        <translation>
            <numerusform>接管</numerusform>
        </translation>
    </message>
    <message>
        <source>took over</source>
        <comment>9 of 12 …</comment>
        <translation>已接管</translation>
    </message>
</context>
<context>
    <name>fleet::ui::AcknowledgeDialog</name>
    <message>
        <source>Decide later</source>
        <translation>稍后决定</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>认领</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Optional: what you do about it</source>
        <translation>可选：您的处理方式</translation>
    </message>
    <message>
        <source>Looking at it</source>
        <translation>正在查看</translation>
    </message>
    <message>
        <source>Known, waiting</source>
        <translation>已知，等待中</translation>
    </message>
    <message>
        <source>Exchange side</source>
        <translation>交易所方面</translation>
    </message>
    <message>
        <source>From then on it is in your hands and calls nobody. It calls again when it gets worse or has a new cause, and asks again after 30 minutes if it is still there.</source>
        <translation>此后由您处理，不再呼叫任何人。若恶化或出现新原因会再次呼叫；若 30 分钟后仍存在会再次询问。</translation>
    </message>
    <message>
        <source>Acknowledge: %1</source>
        <translation>认领：%1</translation>
    </message>
    <message numerus="yes">
        <source>Acknowledge %Ln alerts</source>
        <translation>
            <numerusform>认领 %Ln 个告警</numerusform>
        </translation>
    </message>
    <message>
        <source>Leaves it as it is (Esc)</source>
        <translation>保持原样 (Esc)</translation>
    </message>
    <message>
        <source>Enter acknowledges, Esc leaves it.</source>
        <translation>Enter 认领，Esc 保持原样。</translation>
    </message>
    <message>
        <source>Takes it in hand in your name (Enter)</source>
        <translation>以您的名义认领 (Enter)</translation>
    </message>
</context>
<context>
    <name>fleet::ui::AlertInbox</name>
    <message>
        <source>Acknowledge…</source>
        <translation>认领…</translation>
    </message>
    <message>
        <source>Silence…</source>
        <translation>静默…</translation>
    </message>
    <message>
        <source>Open bot</source>
        <translation>打开机器人</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>告警</translation>
    </message>
    <message>
        <source>Which alerts are shown</source>
        <translation>显示哪些告警</translation>
    </message>
    <message>
        <source>Shows only the alerts of one state</source>
        <translation>只显示一种状态的告警</translation>
    </message>
    <message>
        <source>Acknowledge the selected alerts</source>
        <translation>认领所选告警</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>全部 %1</translation>
    </message>
    <message>
        <source>Firing %1</source>
        <translation>触发中 %1</translation>
    </message>
    <message>
        <source>In hand %1</source>
        <translation>处理中 %1</translation>
    </message>
    <message>
        <source>Over, not looked at %1</source>
        <translation>已过去未查看 %1</translation>
    </message>
    <message>
        <source>Silenced %1</source>
        <translation>已静默 %1</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>已阅</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>认领</translation>
    </message>
    <message>
        <source>Select an alert first</source>
        <translation>请先选择一个告警</translation>
    </message>
    <message>
        <source>Takes them off the list: they are over (Ctrl+L)</source>
        <translation>从列表移除：它们已过去 (Ctrl+L)</translation>
    </message>
    <message>
        <source>Takes them in hand; asks for a comment first (Ctrl+L)</source>
        <translation>认领它们；先询问备注 (Ctrl+L)</translation>
    </message>
    <message>
        <source>Select one alert: its kind, bot or group is silenced</source>
        <translation>请选择一个告警：其类型、机器人或组将被静默</translation>
    </message>
    <message>
        <source>An emergency cannot be silenced</source>
        <translation>紧急情况不能静默</translation>
    </message>
    <message>
        <source>Opens a dialog that says what is silenced, and for how long</source>
        <translation>打开对话框，说明静默什么以及多久</translation>
    </message>
    <message>
        <source>Select one alert</source>
        <translation>请选择一个告警</translation>
    </message>
    <message>
        <source>Shows %1 among the bots (Enter)</source>
        <translation>在机器人中显示 %1 (Enter)</translation>
    </message>
    <message>
        <source>This alert concerns the whole fleet</source>
        <translation>此告警涉及整个机群</translation>
    </message>
    <message>
        <source>Failover…</source>
        <translation>接管…</translation>
    </message>
    <message>
        <source>Opens a dialog with the bots that can take over from %1</source>
        <translation>打开对话框，列出可以接替 %1 的机器人</translation>
    </message>
</context>
<context>
    <name>fleet::ui::Banner</name>
    <message>
        <source>Dismiss</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Dismiss this notice</source>
        <translation>关闭此通知</translation>
    </message>
    <message>
        <source>Hides this notice; it stays in the record</source>
        <translation>隐藏此通知；记录中仍保留</translation>
    </message>
</context>
<context>
    <name>fleet::ui::BannerColumn</name>
    <message>
        <source>Steps by hand…</source>
        <translation>手动步骤…</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Steps by hand at the exchanges</source>
        <translation>在交易所的手动步骤</translation>
    </message>
    <message>
        <source>Says exchange by exchange how to stop the bots without this console</source>
        <translation>逐个交易所说明如何不用本控制台停止机器人</translation>
    </message>
    <message>
        <source>Open the settings</source>
        <translation>打开设置</translation>
    </message>
    <message>
        <source>Says which gateway this is and where its API key is</source>
        <translation>说明这是哪个网关及其 API 密钥的位置</translation>
    </message>
    <message>
        <source>The engine went away. What is shown is as it was; a stop still goes out on this window&apos;s own lane.</source>
        <translation>引擎已断开。显示内容为断开前的状态；停止命令仍可通过本窗口的专用通道发出。</translation>
    </message>
</context>
<context>
    <name>fleet::ui::BotDetails</name>
    <message>
        <source>Show what the bot does now</source>
        <translation>显示机器人当前状态</translation>
    </message>
    <message>
        <source>Show the commands of the bot</source>
        <translation>显示机器人的命令</translation>
    </message>
    <message>
        <source>Show who the bot is</source>
        <translation>显示机器人的身份</translation>
    </message>
    <message>
        <source>Show the policy of the bot</source>
        <translation>显示机器人的策略设置</translation>
    </message>
    <message>
        <source>Show how the bot did</source>
        <translation>显示机器人过去的表现</translation>
    </message>
</context>
<context>
    <name>fleet::ui::BotFilterEdit</name>
    <message>
        <source>Show what cannot be read</source>
        <translation>显示无法识别的部分</translation>
    </message>
    <message>
        <source>Words and terms such as state:paused; F1 lists them all</source>
        <translation>词语和条件，如 state:paused；按 F1 查看全部</translation>
    </message>
</context>
<context>
    <name>fleet::ui::BotMap</name>
    <message>
        <source>Map of bots</source>
        <translation>机器人地图</translation>
    </message>
    <message>
        <source>Each bot is one cell under its group. Arrows move, Shift and arrows select, Enter opens the bot.</source>
        <translation>每个机器人是其组下的一格。方向键移动，Shift 加方向键选择，Enter 打开。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>fleet::ui::BotMapPanel</name>
    <message>
        <source>Every bot</source>
        <translation>全部机器人</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Pause…</source>
        <translation>暂停…</translation>
    </message>
    <message>
        <source>Resume…</source>
        <translation>恢复…</translation>
    </message>
    <message>
        <source>Stop…</source>
        <translation>停止…</translation>
    </message>
    <message>
        <source>Open the pause dialog for the selection of the map</source>
        <translation>打开地图所选机器人的暂停对话框</translation>
    </message>
    <message>
        <source>Open the resume dialog for the selection of the map</source>
        <translation>打开地图所选机器人的恢复对话框</translation>
    </message>
    <message>
        <source>arrows move, Shift selects, Enter opens</source>
        <translation>方向键移动，Shift 选择，Enter 打开</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>已选 %1 个</translation>
    </message>
    <message>
        <source>Select bots on the map first</source>
        <translation>请先在地图上选择机器人</translation>
    </message>
    <message>
        <source>Show the selected bots</source>
        <translation>显示所选机器人</translation>
    </message>
    <message>
        <source>Shows %1 in the table</source>
        <translation>在表中显示 %1</translation>
    </message>
    <message>
        <source>Pause the selected bots</source>
        <translation>暂停所选机器人</translation>
    </message>
    <message>
        <source>Opens the pause dialog for %1 (Ctrl+Shift+P)</source>
        <translation>打开 %1 的暂停对话框（Ctrl+Shift+P）</translation>
    </message>
    <message>
        <source>Resume the selected bots</source>
        <translation>恢复所选机器人</translation>
    </message>
    <message>
        <source>Opens the resume dialog for %1 (Ctrl+Shift+R)</source>
        <translation>打开 %1 的恢复对话框（Ctrl+Shift+R）</translation>
    </message>
    <message>
        <source>Stop the selected bots</source>
        <translation>停止所选机器人</translation>
    </message>
    <message>
        <source>Opens the stop dialog for %1; nothing is sent yet</source>
        <translation>打开 %1 的停止对话框；尚不发送任何命令</translation>
    </message>
</context>
<context>
    <name>fleet::ui::BotPanel</name>
    <message>
        <source>Details of a bot</source>
        <translation>机器人详情</translation>
    </message>
    <message>
        <source>Close the details</source>
        <translation>关闭详情</translation>
    </message>
    <message>
        <source>Closes the details (Esc)</source>
        <translation>关闭详情（Esc）</translation>
    </message>
    <message>
        <source>Desired</source>
        <translation>期望</translation>
    </message>
    <message>
        <source>Reported</source>
        <translation>上报</translation>
    </message>
    <message>
        <source>Nothing was asked of this bot lately.</source>
        <translation>近期未向此机器人下达命令。</translation>
    </message>
    <message>
        <source>Choose a bot in the table: what it does, what was asked of it and who it is stand here.</source>
        <translation>在表中选择一个机器人：此处显示其状态、所受命令和身份。</translation>
    </message>
    <message>
        <source>Steps of the last command</source>
        <translation>最近命令的步骤</translation>
    </message>
    <message>
        <source>Commands of this bot</source>
        <translation>此机器人的命令</translation>
    </message>
    <message>
        <source>Enter or a double click opens the board of the operation</source>
        <translation>按 Enter 或双击打开该操作的看板</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>当前</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>策略设置</translation>
    </message>
    <message>
        <source>%1 (Alt+%2)</source>
        <translation>%1（Alt+%2）</translation>
    </message>
    <message>
        <source>What to show of the bot</source>
        <translation>显示机器人的哪些内容</translation>
    </message>
    <message>
        <source>heard %1 ago</source>
        <translation>%1前收到</translation>
    </message>
    <message>
        <source>not heard yet</source>
        <translation>尚未收到</translation>
    </message>
    <message>
        <source>Last heard %1</source>
        <translation>上次收到 %1</translation>
    </message>
    <message>
        <source>Details of %1</source>
        <translation>%1 的详情</translation>
    </message>
    <message>
        <source>No report</source>
        <translation>无上报</translation>
    </message>
    <message>
        <source>Desired: %1, %2</source>
        <translation>期望：%1，%2</translation>
    </message>
    <message>
        <source>Reported: %1, %2</source>
        <translation>上报：%1，%2</translation>
    </message>
    <message>
        <source>Nothing was asked of this bot lately</source>
        <translation>近期未向此机器人下达命令</translation>
    </message>
    <message>
        <source>Last command: %1</source>
        <translation>最近命令：%1</translation>
    </message>
    <message>
        <source>Reported %1</source>
        <translation>上报 %1</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>图表</translation>
    </message>
</context>
<context>
    <name>fleet::ui::BotRowActs</name>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Shows the bot beside the table (Enter)</source>
        <translation>在表旁显示该机器人（Enter）</translation>
    </message>
    <message>
        <source>Copy name</source>
        <translation>复制名称</translation>
    </message>
    <message>
        <source>The names of these bots, one a line</source>
        <translation>这些机器人的名称，每行一个</translation>
    </message>
    <message>
        <source>Copy agent id</source>
        <translation>复制代理标识</translation>
    </message>
    <message>
        <source>Their ids on the gateway, one a line</source>
        <translation>其在网关上的标识，每行一个</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>复制行</translation>
    </message>
    <message>
        <source>As they are shown</source>
        <translation>按显示内容</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>复制为 CSV</translation>
    </message>
    <message>
        <source>Every value as it is, times in UTC, with a header</source>
        <translation>原始值，UTC 时间，带表头</translation>
    </message>
    <message>
        <source>Shows the bots of this group only</source>
        <translation>仅显示此组的机器人</translation>
    </message>
    <message>
        <source>Filter for group %1</source>
        <translation>筛选组 %1</translation>
    </message>
</context>
<context>
    <name>fleet::ui::BotsPage</name>
    <message>
        <source>Scope</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Which bots are shown and acted on</source>
        <translation>显示并操作哪些机器人</translation>
    </message>
    <message>
        <source>Name, state:paused, pnl&lt;-100… (F1 for all)</source>
        <translation>名称、state:paused、pnl&lt;-100…（F1 查看全部）</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Bots</source>
        <translation>机器人</translation>
    </message>
    <message>
        <source>Pause…</source>
        <translation>暂停…</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Resume…</source>
        <translation>恢复…</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Release…</source>
        <translation>解除…</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>解除</translation>
    </message>
    <message>
        <source>Stop…</source>
        <translation>停止…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Enter or a double click opens the board of the operation</source>
        <translation>按 Enter 或双击打开该操作的看板</translation>
    </message>
    <message>
        <source>Show all bots again</source>
        <translation>重新显示全部机器人</translation>
    </message>
    <message>
        <source>Shows all bots again</source>
        <translation>重新显示全部机器人</translation>
    </message>
    <message>
        <source>Only %1</source>
        <translation>仅%1</translation>
    </message>
    <message>
        <source>Only %1, press to show all</source>
        <translation>仅%1，按下显示全部</translation>
    </message>
    <message>
        <source>Open the pause dialog for the selection</source>
        <translation>打开所选机器人的暂停对话框</translation>
    </message>
    <message>
        <source>Open the resume dialog for the selection</source>
        <translation>打开所选机器人的恢复对话框</translation>
    </message>
    <message>
        <source>Fleet, %1</source>
        <translation>机群，%1</translation>
    </message>
    <message>
        <source>Group %1</source>
        <translation>组 %1</translation>
    </message>
    <message>
        <source>Exchange %1</source>
        <translation>交易所 %1</translation>
    </message>
    <message>
        <source>Nothing selected: acts on the whole fleet, %1</source>
        <translation>未选择：作用于整个机群，%1</translation>
    </message>
    <message>
        <source>Nothing selected: acts on group %1, %2</source>
        <translation>未选择：作用于组 %1，%2</translation>
    </message>
    <message>
        <source>Nothing selected: acts on exchange %1, %2</source>
        <translation>未选择：作用于交易所 %1，%2</translation>
    </message>
    <message>
        <source>1 selected</source>
        <translation>已选 1 个</translation>
    </message>
    <message>
        <source>acts on exactly these, frozen when you confirm</source>
        <translation>仅作用于这些，确认时锁定名单</translation>
    </message>
    <message>
        <source>%1 of %2 shown</source>
        <translation>显示 %1 / %2</translation>
    </message>
    <message>
        <source>Nothing was asked of any bot yet</source>
        <translation>尚未向任何机器人下达命令</translation>
    </message>
    <message>
        <source>none under way</source>
        <translation>无进行中</translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>已选 %Ln 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln under way</source>
        <translation>
            <numerusform>%Ln 个进行中</numerusform>
        </translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Drain, limits, close a position, restart, shut down</source>
        <translation>排空、限额、平仓、重启、关停</translation>
    </message>
    <message>
        <source>More acts</source>
        <translation>更多操作</translation>
    </message>
    <message>
        <source>Open the drain dialog for the selection</source>
        <translation>打开所选机器人的排空对话框</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Ways to look at the bots, kept under a name</source>
        <translation>以名称保存的机器人视图</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Which columns are shown</source>
        <translation>显示哪些列</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Shows the bot of the current row beside the table (Enter)</source>
        <translation>在表旁显示当前行的机器人（Enter）</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>acts on exactly this one</source>
        <translation>只作用于这一个</translation>
    </message>
    <message>
        <source>one of them is hidden by the filter</source>
        <translation>其中 1 个被筛选隐藏</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them are hidden by the filter</source>
        <translation>
            <numerusform>其中 %Ln 个被筛选隐藏</numerusform>
        </translation>
    </message>
    <message>
        <source>Charts…</source>
        <translation>图表…</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Charts of the selected bots…</source>
        <translation>所选机器人的图表…</translation>
    </message>
    <message>
        <source>There is no bot to show</source>
        <translation>没有可显示的机器人</translation>
    </message>
    <message>
        <source>Opens the charts of %1 that are selected</source>
        <translation>打开所选 %1的图表</translation>
    </message>
    <message>
        <source>Opens the charts of %1; select bots to compare them</source>
        <translation>打开 %1的图表；选择机器人即可比较</translation>
    </message>
</context>
<context>
    <name>fleet::ui::ByHandPanel</name>
    <message>
        <source>By hand, outside the console</source>
        <translation>在控制台之外手动处理</translation>
    </message>
    <message>
        <source>Steps by exchange</source>
        <translation>按交易所的步骤</translation>
    </message>
    <message>
        <source>1 exchange</source>
        <translation>1 个交易所</translation>
    </message>
    <message numerus="yes">
        <source>%Ln exchanges</source>
        <translation>
            <numerusform>%Ln 个交易所</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>%1) %2</source>
        <translation>%1) %2</translation>
    </message>
    <message>
        <source>&lt;a href=&quot;%1&quot;&gt;Its page of keys&lt;/a&gt;, %2</source>
        <translation>&lt;a href=&quot;%1&quot;&gt;其密钥页面&lt;/a&gt;，%2</translation>
    </message>
    <message>
        <source>Page of keys: %1</source>
        <translation>密钥页面：%1</translation>
    </message>
    <message>
        <source>Copy steps</source>
        <translation>复制步骤</translation>
    </message>
    <message>
        <source>Copy the steps: %1</source>
        <translation>复制步骤：%1</translation>
    </message>
    <message>
        <source>Copies these steps with the names of the bots</source>
        <translation>复制这些步骤及机器人名称</translation>
    </message>
</context>
<context>
    <name>fleet::ui::CallWords</name>
    <message>
        <source>Off. Alerts show in this window only.</source>
        <translation>已关闭。告警只显示在此窗口中。</translation>
    </message>
    <message>
        <source>The desktop has not answered yet.</source>
        <translation>桌面尚未应答。</translation>
    </message>
    <message>
        <source>The desktop shows them. None was needed yet.</source>
        <translation>桌面可以显示通知。目前尚未需要。</translation>
    </message>
    <message>
        <source>The desktop took the newest at %1.</source>
        <translation>桌面已于 %1 接收最新一条。</translation>
    </message>
    <message>
        <source>The desktop took the newest.</source>
        <translation>桌面已接收最新一条。</translation>
    </message>
    <message>
        <source>The desktop did not answer in time. It is asked again with the next alert.</source>
        <translation>桌面未及时应答。下一次告警时会再次请求。</translation>
    </message>
    <message>
        <source>Off. A critical alert makes no sound.</source>
        <translation>已关闭。严重告警不会发声。</translation>
    </message>
    <message>
        <source>Nothing has sounded yet.</source>
        <translation>尚未发声。</translation>
    </message>
    <message>
        <source>The sound device took the newest at %1. Whether it is loud enough, only you can hear.</source>
        <translation>声音设备已于 %1 接收最新声音。是否够响，只有您能听到。</translation>
    </message>
    <message>
        <source>The sound device did not take the sound at %1. Look at the desktop&apos;s sound settings.</source>
        <translation>声音设备在 %1 未接收声音。请检查桌面的声音设置。</translation>
    </message>
    <message>
        <source>Off.</source>
        <comment>the icon in the tray</comment>
        <translation>已关闭。</translation>
    </message>
    <message>
        <source>The icon is there.</source>
        <translation>图标已显示。</translation>
    </message>
    <message>
        <source>Muted until %1</source>
        <translation>静音至 %1</translation>
    </message>
    <message>
        <source>Muted until %1, 1 critical unheard</source>
        <translation>静音至 %1，1 个严重告警未发声</translation>
    </message>
    <message numerus="yes">
        <source>Muted until %1, %Ln critical unheard</source>
        <translation>
            <numerusform>静音至 %1，%Ln 个严重告警未发声</numerusform>
        </translation>
    </message>
    <message>
        <source>A mute is for the sound only, and ends by itself. Notifications and this window go on.</source>
        <translation>静音只针对声音，并会自动结束。通知和此窗口不受影响。</translation>
    </message>
    <message>
        <source>No sound before %1; notifications and this window go on.</source>
        <translation>%1 之前不发声；通知和此窗口不受影响。</translation>
    </message>
    <message>
        <source>1 critical alert fires unheard.</source>
        <translation>1 个严重告警正在触发，但未发声。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln critical alerts fire unheard.</source>
        <translation>
            <numerusform>%Ln 个严重告警正在触发，但未发声。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>This session has no message bus, so no notification can be shown.</source>
        <translation>此会话没有消息总线，无法显示通知。</translation>
    </message>
    <message>
        <source>No program shows notifications on this desktop.</source>
        <translation>此桌面上没有显示通知的程序。</translation>
    </message>
    <message>
        <source>This machine has no sound device: no alert can be heard.</source>
        <translation>此计算机没有声音设备：听不到任何警报。</translation>
    </message>
    <message>
        <source>This desktop has no place for icons of programs.</source>
        <translation>此桌面没有放置程序图标的位置。</translation>
    </message>
</context>
<context>
    <name>fleet::ui::CallsCard</name>
    <message>
        <source>Calls</source>
        <translation>呼叫</translation>
    </message>
    <message>
        <source>An alert calls when it begins to fire and when it gets worse, not when it is silenced or in somebody&apos;s hands.</source>
        <translation>告警在开始触发和恶化时呼叫；已静默或已有人处理时不呼叫。</translation>
    </message>
    <message>
        <source>Notifications on the desktop</source>
        <translation>桌面通知</translation>
    </message>
    <message>
        <source>One for each group of bots; a critical one stays until it is over or taken in hand</source>
        <translation>每组机器人一条；严重的会一直保留，直到结束或有人处理</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>声音</translation>
    </message>
    <message>
        <source>Once for a warning; for a critical alert again and again until somebody takes it in hand</source>
        <translation>警告响一次；严重告警会反复响，直到有人处理</translation>
    </message>
    <message>
        <source>Icon in the tray</source>
        <translation>托盘图标</translation>
    </message>
    <message>
        <source>Worst state and number of alerts; its menu opens the window and the stop dialog</source>
        <translation>最严重的状态和告警数；其菜单可打开窗口和停止对话框</translation>
    </message>
    <message>
        <source>Try a notification</source>
        <translation>试一条通知</translation>
    </message>
    <message>
        <source>Shows one now, also while they are switched off</source>
        <translation>立即显示一条，即使通知已关闭</translation>
    </message>
    <message>
        <source>Try the sound</source>
        <translation>试听声音</translation>
    </message>
    <message>
        <source>Plays the critical one now, also while it is muted or switched off</source>
        <translation>立即播放严重告警声，即使已静音或已关闭</translation>
    </message>
    <message>
        <source>Try</source>
        <translation>试用</translation>
    </message>
    <message>
        <source>Mute 15 min</source>
        <translation>静音 15 分钟</translation>
    </message>
    <message>
        <source>Mute the sound for 15 minutes</source>
        <translation>将声音静音 15 分钟</translation>
    </message>
    <message>
        <source>Notifications go on (Ctrl+Shift+M)</source>
        <translation>通知不受影响（Ctrl+Shift+M）</translation>
    </message>
    <message>
        <source>Mute 1 h</source>
        <translation>静音 1 小时</translation>
    </message>
    <message>
        <source>Mute the sound for an hour</source>
        <translation>将声音静音一小时</translation>
    </message>
    <message>
        <source>Notifications go on</source>
        <translation>通知不受影响</translation>
    </message>
    <message>
        <source>Sound on again</source>
        <translation>恢复声音</translation>
    </message>
    <message>
        <source>Ends the mute; a critical alert that still fires sounds at once</source>
        <translation>结束静音；仍在触发的严重告警会立即发声</translation>
    </message>
</context>
<context>
    <name>fleet::ui::CallsInWindow</name>
    <message>
        <source>Mute the sound for 15 minutes</source>
        <translation>将声音静音 15 分钟</translation>
    </message>
    <message>
        <source>Mute the sound for an hour</source>
        <translation>将声音静音一小时</translation>
    </message>
    <message>
        <source>Sound on again</source>
        <translation>恢复声音</translation>
    </message>
</context>
<context>
    <name>fleet::ui::ChartDeck</name>
    <message>
        <source>Charts</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>How much time the charts show</source>
        <translation>图表显示多长时间</translation>
    </message>
    <message>
        <source>Time that the charts show</source>
        <translation>图表显示的时间</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>实时</translation>
    </message>
    <message>
        <source>The charts end now and move along; press to return from an earlier time</source>
        <translation>图表止于当前并随时间移动；按下可从更早的时间返回</translation>
    </message>
    <message>
        <source>Charts end now and move along</source>
        <translation>图表止于当前并随时间移动</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Which metrics are drawn</source>
        <translation>绘制哪些指标</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save what is shown as a picture or as CSV</source>
        <translation>将所示内容保存为图片或 CSV</translation>
    </message>
    <message>
        <source>Save the charts</source>
        <translation>保存图表</translation>
    </message>
    <message>
        <source>Picture (PNG)…</source>
        <translation>图片 (PNG)…</translation>
    </message>
    <message>
        <source>Values (CSV)…</source>
        <translation>数值 (CSV)…</translation>
    </message>
    <message>
        <source>This window does not know where the fleet&apos;s history is kept.</source>
        <translation>此窗口不知道机群历史保存在何处。</translation>
    </message>
    <message>
        <source>Save the charts as a picture</source>
        <translation>将图表保存为图片</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>图片 (*.png)</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>无法写入 %1。</translation>
    </message>
    <message>
        <source>Save the values</source>
        <translation>保存数值</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>逗号分隔值 (*.csv)</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>%1, sum</source>
        <translation>%1，合计</translation>
    </message>
    <message>
        <source>%1, highest of any bot</source>
        <translation>%1，各机器人中最高</translation>
    </message>
</context>
<context>
    <name>fleet::ui::ChartLegend</name>
    <message>
        <source>Which curve is whose</source>
        <translation>各曲线属于谁</translation>
    </message>
</context>
<context>
    <name>fleet::ui::ChartsDialog</name>
    <message>
        <source>Each bot</source>
        <translation>每个机器人</translation>
    </message>
    <message>
        <source>All as one</source>
        <translation>合为一条</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close the charts</source>
        <translation>关闭图表</translation>
    </message>
    <message>
        <source>Back to the window; nothing was changed</source>
        <translation>返回窗口；没有任何更改</translation>
    </message>
    <message>
        <source>A curve for each bot</source>
        <translation>每个机器人一条曲线</translation>
    </message>
    <message>
        <source>One curve for all bots</source>
        <translation>所有机器人一条曲线</translation>
    </message>
    <message>
        <source>Money and counts are added up; of everything else the highest value is drawn</source>
        <translation>金额和数量相加；其余的取最高值绘制</translation>
    </message>
    <message>
        <source>Every bot with its name</source>
        <translation>每个机器人都标有名称</translation>
    </message>
    <message>
        <source>No more than %1 curves can be told apart; choose fewer bots</source>
        <translation>超过 %1 条曲线无法分辨；请选择较少的机器人</translation>
    </message>
    <message>
        <source>None of these bots is in the fleet any more.</source>
        <translation>这些机器人都已不在机群中。</translation>
    </message>
    <message>
        <source>Charts of the fleet</source>
        <translation>机群图表</translation>
    </message>
    <message>
        <source>Charts of group %1</source>
        <translation>组 %1 的图表</translation>
    </message>
    <message>
        <source>Charts of exchange %1</source>
        <translation>交易所 %1 的图表</translation>
    </message>
    <message>
        <source>Charts of %1</source>
        <translation>%1 的图表</translation>
    </message>
</context>
<context>
    <name>fleet::ui::ClosePositionDialog</name>
    <message>
        <source>Details; Page Up and Page Down scroll</source>
        <translation>详情；Page Up 和 Page Down 滚动</translation>
    </message>
    <message>
        <source>Instrument</source>
        <translation>合约</translation>
    </message>
    <message>
        <source>As the exchange writes it</source>
        <translation>按交易所的写法</translation>
    </message>
    <message>
        <source>Enter keeps things as they are.</source>
        <translation>按 Enter 保持现状。</translation>
    </message>
    <message>
        <source>Keep it open</source>
        <translation>保持未平</translation>
    </message>
    <message>
        <source>Closes this dialog; nothing is sent (Esc)</source>
        <translation>关闭此对话框；不发送任何命令（Esc）</translation>
    </message>
    <message>
        <source>Close position</source>
        <translation>平仓</translation>
    </message>
    <message>
        <source>Asks the bots to close their position</source>
        <translation>要求机器人平仓</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>可选</translation>
    </message>
    <message>
        <source>Too much risk</source>
        <translation>风险过高</translation>
    </message>
    <message>
        <source>Delisting</source>
        <translation>下架</translation>
    </message>
    <message>
        <source>Wrong side</source>
        <translation>方向错误</translation>
    </message>
    <message>
        <source>Drill</source>
        <translation>演练</translation>
    </message>
    <message>
        <source>The whole position in this one instrument is closed, and trading goes on: it may be opened again. To keep it closed, pause first.</source>
        <translation>该合约上的全部持仓将被平掉，交易继续：可能再次开仓。若要保持平仓状态，请先暂停。</translation>
    </message>
    <message>
        <source>Close a position of %1</source>
        <translation>平掉 %1 的持仓</translation>
    </message>
    <message>
        <source>No bot of this scope can be asked now</source>
        <translation>此范围内没有可下达命令的机器人</translation>
    </message>
    <message>
        <source>Still needed: the instrument</source>
        <translation>尚需：合约</translation>
    </message>
    <message>
        <source>An instrument has no space in its name</source>
        <translation>合约名称不含空格</translation>
    </message>
    <message>
        <source>as the exchange writes it</source>
        <translation>按交易所的写法</translation>
    </message>
    <message>
        <source>Close %1</source>
        <translation>平仓 %1</translation>
    </message>
    <message>
        <source>Asks %1 to close the position in %2</source>
        <translation>要求 %1 平掉 %2 的持仓</translation>
    </message>
</context>
<context>
    <name>fleet::ui::ColumnChooser</name>
    <message>
        <source>Columns of the bots…</source>
        <translation>机器人的列…</translation>
    </message>
</context>
<context>
    <name>fleet::ui::ColumnDialog</name>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>One place to the left in the table (%1)</source>
        <translation>在表格中左移一列（%1）</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>One place to the right in the table (%1)</source>
        <translation>在表格中右移一列（%1）</translation>
    </message>
    <message>
        <source>Reset columns</source>
        <translation>重置列</translation>
    </message>
    <message>
        <source>The columns, their order and their width as they were at first</source>
        <translation>列、顺序和宽度恢复为初始状态</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Closes this list (Esc)</source>
        <translation>关闭此列表（Esc）</translation>
    </message>
    <message>
        <source>Columns of the bots</source>
        <translation>机器人的列</translation>
    </message>
    <message>
        <source>Columns from left to right</source>
        <translation>从左到右的列</translation>
    </message>
    <message>
        <source>Space shows or hides a column, %1 and %2 move it</source>
        <translation>空格键显示或隐藏一列，%1 和 %2 移动它</translation>
    </message>
    <message>
        <source>The table follows at once. The order is kept with the layout and in saved views.</source>
        <translation>表格立即随之变化。顺序随布局保存，也保存在视图中。</translation>
    </message>
    <message>
        <source>%1, %2 of %3</source>
        <translation>%1，第 %2 项，共 %3 项</translation>
    </message>
    <message>
        <source>The name of the bot is always shown, and always first</source>
        <translation>机器人的名称始终显示，且始终在最前</translation>
    </message>
</context>
<context>
    <name>fleet::ui::CommandPalette</name>
    <message>
        <source>Find or do</source>
        <translation>查找或执行</translation>
    </message>
    <message>
        <source>Type a few letters of a bot, a group, a page or an act</source>
        <translation>输入机器人、组、页面或操作的几个字母</translation>
    </message>
    <message>
        <source>Find a bot or a page, or do something: “stop perp”, “pm02”</source>
        <translation>查找机器人或页面，或执行操作：“停止 perp”、“pm02”</translation>
    </message>
    <message>
        <source>What matches, best first</source>
        <translation>匹配结果，最佳在前</translation>
    </message>
    <message>
        <source>Nothing matches. Fewer letters match more.</source>
        <translation>没有匹配。减少字母可匹配更多。</translation>
    </message>
    <message>
        <source>1 match</source>
        <translation>1 个匹配</translation>
    </message>
    <message>
        <source>%1 · arrows choose, Enter opens, Esc closes · an act opens its dialog first</source>
        <translation>%1 · 方向键选择，Enter 打开，Esc 关闭 · 操作会先打开对话框</translation>
    </message>
    <message numerus="yes">
        <source>%Ln matches</source>
        <translation>
            <numerusform>%Ln 个匹配</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fleet::ui::Commands</name>
    <message>
        <source>Find or do</source>
        <translation>查找或执行</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>放大文字</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>缩小文字</translation>
    </message>
    <message>
        <source>Text at its own size</source>
        <translation>恢复文字大小</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>深色主题</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>浅色主题</translation>
    </message>
    <message>
        <source>Theme as the desktop</source>
        <translation>主题跟随桌面</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>前往%1</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>全局</translation>
    </message>
    <message>
        <source>Show view %1</source>
        <translation>显示视图 %1</translation>
    </message>
    <message>
        <source>Filter the bots</source>
        <translation>筛选机器人</translation>
    </message>
</context>
<context>
    <name>fleet::ui::ConnectForm</name>
    <message>
        <source>Connect to a gateway</source>
        <translation>连接网关</translation>
    </message>
    <message>
        <source>Gateway &amp;address</source>
        <translation>网关地址(&amp;A)</translation>
    </message>
    <message>
        <source>with or without /v1</source>
        <translation>带或不带 /v1</translation>
    </message>
    <message>
        <source>Gateway address</source>
        <translation>网关地址</translation>
    </message>
    <message>
        <source>Where the gateway of your bots answers</source>
        <translation>您的机器人所用网关的地址</translation>
    </message>
    <message>
        <source>&amp;Organisation</source>
        <translation>组织(&amp;O)</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>组织</translation>
    </message>
    <message>
        <source>The name after fleet-manager- on the gateway</source>
        <translation>网关上 fleet-manager- 之后的名称</translation>
    </message>
    <message>
        <source>API &amp;key</source>
        <translation>API 密钥(&amp;K)</translation>
    </message>
    <message>
        <source>never shown, never logged</source>
        <translation>不显示，不记录</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API 密钥</translation>
    </message>
    <message>
        <source>The fleet manager&apos;s own key, pasted from where it was made</source>
        <translation>机群管理者自己的密钥，从生成处粘贴</translation>
    </message>
    <message>
        <source>From a &amp;file…</source>
        <translation>从文件(&amp;F)…</translation>
    </message>
    <message>
        <source>Reads the key from a file that holds nothing else</source>
        <translation>从只含密钥的文件中读取</translation>
    </message>
    <message>
        <source>Read the API key from a file</source>
        <translation>从文件读取 API 密钥</translation>
    </message>
    <message>
        <source>&amp;Bots</source>
        <translation>机器人(&amp;B)</translation>
    </message>
    <message>
        <source>what the key has to be enough for</source>
        <translation>密钥须满足的数量</translation>
    </message>
    <message>
        <source>How many bots the key is to be enough for</source>
        <translation>密钥须满足多少个机器人</translation>
    </message>
    <message>
        <source>The test compares the calls they need with what the key&apos;s tier allows</source>
        <translation>测试会将所需调用次数与密钥档位的额度比较</translation>
    </message>
    <message>
        <source>Open the fleet</source>
        <translation>打开机群</translation>
    </message>
    <message>
        <source>Test the connection first</source>
        <translation>请先测试连接</translation>
    </message>
    <message>
        <source>&amp;Test the connection</source>
        <translation>测试连接(&amp;T)</translation>
    </message>
    <message>
        <source>Tries the gateway step by step; nothing is written there</source>
        <translation>逐步测试网关；不写入任何内容</translation>
    </message>
    <message>
        <source>Test the connection</source>
        <translation>测试连接</translation>
    </message>
    <message>
        <source>Nothing is sent to a bot.</source>
        <translation>不向机器人发送任何内容。</translation>
    </message>
    <message>
        <source>up to %1</source>
        <translation>最多 %1</translation>
    </message>
    <message>
        <source>acts as %1</source>
        <translation>以 %1 身份操作</translation>
    </message>
    <message>
        <source>Stop the &amp;test</source>
        <translation>停止测试(&amp;T)</translation>
    </message>
    <message>
        <source>Stop the test</source>
        <translation>停止测试</translation>
    </message>
    <message>
        <source>Address, organisation and API key are needed first</source>
        <translation>须先填写地址、组织和 API 密钥</translation>
    </message>
    <message>
        <source>Making keys…</source>
        <translation>正在生成密钥…</translation>
    </message>
    <message>
        <source>Makes this fleet&apos;s keys and its profile on this machine</source>
        <translation>在本机生成此机群的密钥和配置</translation>
    </message>
    <message>
        <source>Keep it in the &amp;desktop keychain</source>
        <translation>保存在桌面密钥环中(&amp;D)</translation>
    </message>
    <message>
        <source>Keep the API key in the desktop keychain</source>
        <translation>将 API 密钥保存在桌面密钥环中</translation>
    </message>
    <message>
        <source>Else it is kept in a private file of the profile</source>
        <translation>否则保存在配置的私有文件中</translation>
    </message>
    <message>
        <source>Esc stops the test.</source>
        <translation>按 Esc 停止测试。</translation>
    </message>
    <message>
        <source>Test it first; nothing is sent to a bot.</source>
        <translation>请先测试；不向机器人发送任何内容。</translation>
    </message>
    <message>
        <source>Address, organisation and API key are needed first.</source>
        <translation>须先填写地址、组织和 API 密钥。</translation>
    </message>
    <message>
        <source>Looking for a keychain… Without one the key goes into a private file.</source>
        <translation>正在查找钥匙串… 若没有，密钥将存入私有文件。</translation>
    </message>
</context>
<context>
    <name>fleet::ui::DensityPanel</name>
    <message>
        <source>How the fleet was heard</source>
        <translation>机群消息接收情况</translation>
    </message>
    <message>
        <source>Heard in 24 hours</source>
        <translation>24 小时接收情况</translation>
    </message>
    <message>
        <source>heard</source>
        <translation>收到</translation>
    </message>
    <message>
        <source>late</source>
        <translation>迟报</translation>
    </message>
    <message>
        <source>dead</source>
        <translation>失联</translation>
    </message>
    <message>
        <source>nothing could be heard</source>
        <translation>无法收到消息</translation>
    </message>
    <message>
        <source>no record</source>
        <translation>无记录</translation>
    </message>
    <message>
        <source>this window has no history</source>
        <translation>此窗口没有历史</translation>
    </message>
    <message>
        <source>reading the history</source>
        <translation>正在读取历史</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
</context>
<context>
    <name>fleet::ui::DensityStrip</name>
    <message>
        <source>←/→ from cell to cell, Shift by an hour, Enter opens the charts of that time</source>
        <translation>←/→ 逐格移动，Shift 移动一小时，Enter 打开该时段的图表</translation>
    </message>
    <message>
        <source>How the fleet was heard in the last 24 hours</source>
        <translation>最近 24 小时机群消息接收情况</translation>
    </message>
</context>
<context>
    <name>fleet::ui::DesktopNotices</name>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
</context>
<context>
    <name>fleet::ui::DrainDialog</name>
    <message>
        <source>Details; Page Up and Page Down scroll</source>
        <translation>详情；Page Up 和 Page Down 滚动</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Until when the bots may take</source>
        <translation>机器人可用的截止时间</translation>
    </message>
    <message>
        <source>A bot that still holds something then says that it failed, and stays paused</source>
        <translation>届时仍有持仓的机器人会报告失败并保持暂停</translation>
    </message>
    <message>
        <source>What is left then is named on the board.</source>
        <translation>届时剩余部分会列在看板上。</translation>
    </message>
    <message>
        <source>Enter keeps things as they are.</source>
        <translation>按 Enter 保持现状。</translation>
    </message>
    <message>
        <source>Keep trading</source>
        <translation>继续交易</translation>
    </message>
    <message>
        <source>Closes this dialog; nothing is sent (Esc)</source>
        <translation>关闭此对话框；不发送任何命令（Esc）</translation>
    </message>
    <message>
        <source>Drain</source>
        <translation>排空</translation>
    </message>
    <message>
        <source>Asks the bots to drain</source>
        <translation>要求机器人排空</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>可选</translation>
    </message>
    <message>
        <source>Before maintenance</source>
        <translation>维护之前</translation>
    </message>
    <message>
        <source>Before an update</source>
        <translation>更新之前</translation>
    </message>
    <message>
        <source>Weekend</source>
        <translation>周末</translation>
    </message>
    <message>
        <source>Drill</source>
        <translation>演练</translation>
    </message>
    <message>
        <source>Each bot opens nothing new and closes what it holds in an orderly way. Then it is drained and waits: like a pause, this outlasts restarts until a resume lifts it.</source>
        <translation>每个机器人不再开新仓，并有序平掉持仓。随后处于排空状态并等待：与暂停一样，重启后依然有效，直到恢复操作将其解除。</translation>
    </message>
    <message>
        <source>As long as it takes</source>
        <translation>不限时间</translation>
    </message>
    <message>
        <source>Drain %1</source>
        <translation>排空 %1</translation>
    </message>
    <message>
        <source>Asks %1 to drain</source>
        <translation>要求 %1 排空</translation>
    </message>
    <message>
        <source>No bot of this scope can be drained now</source>
        <translation>此范围内没有可排空的机器人</translation>
    </message>
    <message>
        <source>Who still holds something at %1 says that it failed.</source>
        <translation>到 %1 仍有持仓者会报告失败。</translation>
    </message>
    <message>
        <source>Drained when the last position is closed.</source>
        <translation>最后一个持仓平掉后即为排空。</translation>
    </message>
    <message>
        <source>The bot opens nothing new and closes what it holds in an orderly way. Then it is drained and waits: like a pause, this outlasts restarts until a resume lifts it.</source>
        <translation>该机器人不再开新仓，并有序平掉持仓。随后处于排空状态并等待：与暂停一样，重启后依然有效，直到恢复操作将其解除。</translation>
    </message>
</context>
<context>
    <name>fleet::ui::EnrolCommand</name>
    <message>
        <source>Copy command</source>
        <translation>复制命令</translation>
    </message>
    <message>
        <source>Command: %1</source>
        <translation>命令：%1</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>复制命令</translation>
    </message>
    <message>
        <source>Copies the command, to be run in a terminal</source>
        <translation>复制命令，以便在终端运行</translation>
    </message>
    <message>
        <source>Either shows what would change first; without --plan the command enrols them and writes one bundle a bot. They appear here as soon as they are heard.</source>
        <translation>两种方式都会先显示将有哪些变更；不带 --plan 时，该命令会登记机器人，并为每个机器人写出一个配置包。一旦收到其消息，它们就会出现在这里。</translation>
    </message>
    <message>
        <source>Enrol from file…</source>
        <translation>从文件登记…</translation>
    </message>
    <message>
        <source>Enrol bots from a file</source>
        <translation>从文件登记机器人</translation>
    </message>
    <message>
        <source>Asks for the file and shows what would change before anything is enrolled</source>
        <translation>询问文件，并在登记之前显示会有哪些变化</translation>
    </message>
    <message>
        <source>Describe the bots in a file and enrol them from it, here or with a command:</source>
        <translation>在文件中描述机器人，然后在这里或用命令从中登记：</translation>
    </message>
</context>
<context>
    <name>fleet::ui::EnrolDialog</name>
    <message>
        <source>Enrol bots from a file</source>
        <translation>从文件登记机器人</translation>
    </message>
    <message>
        <source>Choose a &amp;file…</source>
        <translation>选择文件(&amp;F)…</translation>
    </message>
    <message>
        <source>Reads the file and shows what it would change; nothing is changed by that</source>
        <translation>读取文件并显示将发生的变更；不会做任何更改</translation>
    </message>
    <message>
        <source>Choose a fleet file</source>
        <translation>选择机群文件</translation>
    </message>
    <message>
        <source>What the file would change</source>
        <translation>文件将带来的变更</translation>
    </message>
    <message>
        <source>Progress of the enrolment</source>
        <translation>登记进度</translation>
    </message>
    <message>
        <source>What was not enrolled, and why</source>
        <translation>未登记的内容及原因</translation>
    </message>
    <message>
        <source>Keep the fleet as it is</source>
        <translation>保持机群现状</translation>
    </message>
    <message>
        <source>Closes this; nothing is changed</source>
        <translation>关闭；不做任何更改</translation>
    </message>
    <message>
        <source>&amp;Enrol</source>
        <translation>登记(&amp;E)</translation>
    </message>
    <message>
        <source>Enrols what is new and updates what changed</source>
        <translation>登记新增并更新变更</translation>
    </message>
    <message>
        <source>Enrol</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Fleet file</source>
        <translation>机群文件</translation>
    </message>
    <message>
        <source>Fleet files (*.json);;All files (*)</source>
        <translation>机群文件 (*.json);;所有文件 (*)</translation>
    </message>
    <message>
        <source>%1. Nothing is changed yet.</source>
        <translation>%1。尚未更改。</translation>
    </message>
    <message>
        <source>The fleet is as the file says: %1.</source>
        <translation>机群与文件一致：%1。</translation>
    </message>
    <message>
        <source>The file is refused, and nothing is changed. Put these lines right, then choose it again.</source>
        <translation>文件被拒绝，未做任何更改。请更正这些行后重新选择。</translation>
    </message>
    <message>
        <source>Stopping after the bot that is being enrolled now.</source>
        <translation>当前机器人登记完成后停止。</translation>
    </message>
    <message>
        <source>Bundles are in %1. Each is one bot&apos;s own secret: hand it to that bot and to nobody else.</source>
        <translation>配置包位于 %1。每个都是相应机器人的机密：只可交给该机器人。</translation>
    </message>
    <message>
        <source>%1 What is enrolled stays enrolled; choose the file again to see what is left.</source>
        <translation>%1 已登记的保持登记；重新选择文件可查看剩余部分。</translation>
    </message>
    <message>
        <source>Stop after this bot</source>
        <translation>此机器人完成后停止</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>What is enrolled stays enrolled; the rest is named</source>
        <translation>已登记的保持登记；其余会列出</translation>
    </message>
    <message>
        <source>Closes this; nothing more is changed</source>
        <translation>关闭；不再更改</translation>
    </message>
    <message>
        <source>The window behind stays usable: a stop waits for nothing here.</source>
        <translation>后方窗口仍可使用：停止命令无需等待此处。</translation>
    </message>
    <message>
        <source>No file chosen yet</source>
        <translation>尚未选择文件</translation>
    </message>
    <message>
        <source>A fleet file names the groups and the bots of the fleet. What it would change is listed here, bot by bot, before anything is changed. The least that is one:</source>
        <translation>机群文件列出机群的组和机器人。在作出任何更改之前，这里会逐个列出它将更改的内容。最简单的文件：</translation>
    </message>
    <message>
        <source>Example of a fleet file</source>
        <translation>机群文件示例</translation>
    </message>
    <message>
        <source>fleet-cli apply reads the same file. Every bot in it gets a bundle of its own.</source>
        <translation>fleet-cli apply 读取同样的文件。其中每个机器人都有自己的配置包。</translation>
    </message>
    <message>
        <source>Does what the list says, one bot after the other</source>
        <translation>按列表逐个处理机器人</translation>
    </message>
    <message>
        <source>It is being done</source>
        <translation>正在进行</translation>
    </message>
    <message>
        <source>There is nothing to do yet: choose a file</source>
        <translation>尚无可做之事：请选择文件</translation>
    </message>
</context>
<context>
    <name>fleet::ui::EnvironmentTag</name>
    <message>
        <source>Environment: sandbox</source>
        <translation>环境：沙盒</translation>
    </message>
    <message>
        <source>Environment: live</source>
        <translation>环境：实盘</translation>
    </message>
    <message>
        <source>A pretend fleet: no real money moves</source>
        <translation>模拟机群：不涉及真实资金</translation>
    </message>
    <message>
        <source>A real fleet: real money moves</source>
        <translation>真实机群：涉及真实资金</translation>
    </message>
    <message>
        <source>SANDBOX</source>
        <translation>沙盒</translation>
    </message>
    <message>
        <source>LIVE</source>
        <translation>实盘</translation>
    </message>
</context>
<context>
    <name>fleet::ui::FactGrid</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>复制%1</translation>
    </message>
    <message>
        <source>Puts “%1” on the clipboard</source>
        <translation>将“%1”复制到剪贴板</translation>
    </message>
</context>
<context>
    <name>fleet::ui::FailoverDialog</name>
    <message>
        <source>Leave it as it is</source>
        <translation>保持原样</translation>
    </message>
    <message>
        <source>Let another bot take over from %1</source>
        <translation>让另一个机器人接管 %1</translation>
    </message>
    <message>
        <source>Who takes over</source>
        <translation>由谁接管</translation>
    </message>
    <message>
        <source>The best first: dormant ones, then paused ones; those at home on this exchange, with the fewest positions, before the others.</source>
        <translation>最合适的在前：先待命，再已暂停；主场在此交易所且持仓最少的优先。</translation>
    </message>
    <message>
        <source>It must not trade any more</source>
        <translation>它不得再交易</translation>
    </message>
    <message>
        <source>What it has open</source>
        <translation>它的未平内容</translation>
    </message>
    <message>
        <source>Required: why another bot takes over</source>
        <translation>必填：为何由另一个机器人接管</translation>
    </message>
    <message>
        <source>Its host is gone</source>
        <translation>主机已不可用</translation>
    </message>
    <message>
        <source>It does not start</source>
        <translation>无法启动</translation>
    </message>
    <message>
        <source>Drill</source>
        <translation>演练</translation>
    </message>
    <message>
        <source>Details; they scroll when there is little room</source>
        <translation>详细信息；空间不足时可滚动</translation>
    </message>
    <message>
        <source>Bots of the group; those that can take over can be chosen</source>
        <translation>该组的机器人；可选择能够接管的</translation>
    </message>
    <message>
        <source>Choose the bot that takes over (arrow keys)</source>
        <translation>选择接管的机器人（方向键）</translation>
    </message>
    <message>
        <source>I have checked the exchange: it trades no more</source>
        <translation>我已检查交易所：它不再交易</translation>
    </message>
    <message>
        <source>Its process is ended, or its exchange key withdrawn, and no order of it is open</source>
        <translation>其进程已结束，或其交易所密钥已撤销，且没有未成交挂单</translation>
    </message>
    <message>
        <source>The new bot first learns what is open</source>
        <translation>新机器人先查询未平内容</translation>
    </message>
    <message>
        <source>From the exchange; it takes over only when that worked</source>
        <translation>向交易所查询；仅在成功后才接管</translation>
    </message>
    <message>
        <source>Closes this dialog; nothing is sent (Esc)</source>
        <translation>关闭此对话框；不发送任何命令（Esc）</translation>
    </message>
    <message>
        <source>The engine does not answer: these are the last figures it told.</source>
        <translation>引擎无响应：这些是它最后给出的数据。</translation>
    </message>
    <message>
        <source>Nobody can take over now. %1</source>
        <translation>现在无人能接管。%1</translation>
    </message>
    <message>
        <source>No bot of %1 can take over now. Pause one that trades on %2, or enrol a standby.</source>
        <translation>%1 中现在没有机器人能接管。请暂停一个在 %2 交易的机器人，或登记一个备用机器人。</translation>
    </message>
    <message>
        <source>Nobody can take over now: see above why.</source>
        <translation>现在无人能接管：原因见上。</translation>
    </message>
    <message>
        <source>a bot that takes over</source>
        <translation>接管的机器人</translation>
    </message>
    <message>
        <source>patience until %1, or a look at the exchange</source>
        <translation>等到 %1，或查看交易所</translation>
    </message>
    <message>
        <source>a look at the exchange</source>
        <translation>查看交易所</translation>
    </message>
    <message>
        <source>a reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Still needed: %1</source>
        <translation>尚需：%1</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>接管</translation>
    </message>
    <message>
        <source>Let %1 take over</source>
        <translation>由 %1 接管</translation>
    </message>
    <message>
        <source>Holds the dead bot, and puts this one in its place</source>
        <translation>限制失联的机器人，并由此机器人接替</translation>
    </message>
    <message>
        <source>Enter keeps things as they are.</source>
        <translation>按 Enter 保持现状。</translation>
    </message>
    <message>
        <source>Stateful: it asks the exchange, and takes over only when that worked.</source>
        <translation>有状态：先向交易所查询，仅在成功后才接管。</translation>
    </message>
    <message>
        <source>Stateless: it begins anew. What the dead bot has open stays with nobody.</source>
        <translation>无状态：重新开始。失联机器人的未平内容无人看管。</translation>
    </message>
</context>
<context>
    <name>fleet::ui::FigureTile</name>
    <message>
        <source>Last known, not live: %1</source>
        <translation>最后已知，非实时：%1</translation>
    </message>
</context>
<context>
    <name>fleet::ui::FindField</name>
    <message>
        <source>Find or do</source>
        <translation>查找或执行</translation>
    </message>
    <message>
        <source>Find or do: opens a list of every act, bot and page</source>
        <translation>查找或执行：打开所有操作、机器人和页面的列表</translation>
    </message>
    <message>
        <source>Finds bots, pages and acts by a few letters (%1)</source>
        <translation>用几个字母查找机器人、页面和操作（%1）</translation>
    </message>
</context>
<context>
    <name>fleet::ui::GlanceStrip</name>
    <message>
        <source>The fleet in counts</source>
        <translation>机群计数</translation>
    </message>
    <message>
        <source>%1 %2, filter</source>
        <translation>%1 个%2，筛选</translation>
    </message>
    <message>
        <source>No bot is %1</source>
        <translation>没有%1的机器人</translation>
    </message>
    <message>
        <source>Shows the %1 that are %2</source>
        <translation>显示%2的 %1</translation>
    </message>
    <message>
        <source>bot in all</source>
        <translation>个机器人</translation>
    </message>
    <message>
        <source>bots in all</source>
        <translation>个机器人</translation>
    </message>
    <message>
        <source>%1 in all</source>
        <translation>共 %1</translation>
    </message>
    <message>
        <source>No bot is enrolled</source>
        <translation>没有登记的机器人</translation>
    </message>
    <message>
        <source>Shows all bots</source>
        <translation>显示全部机器人</translation>
    </message>
    <message>
        <source>Shows the one bot that is %1</source>
        <translation>显示%1的那个机器人</translation>
    </message>
</context>
<context>
    <name>fleet::ui::GroupCard</name>
    <message>
        <source>Pause…</source>
        <translation>暂停…</translation>
    </message>
    <message>
        <source>Stop…</source>
        <translation>停止…</translation>
    </message>
    <message>
        <source>PnL today</source>
        <translation>今日盈亏</translation>
    </message>
    <message>
        <source>Exposure</source>
        <translation>敞口</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未平</translation>
    </message>
    <message>
        <source>Worst drawdown</source>
        <translation>最大回撤</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>On a stop</source>
        <translation>停止时</translation>
    </message>
    <message>
        <source>If the link is lost</source>
        <translation>失去连接时</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1 positions</source>
        <translation>%1 个持仓</translation>
    </message>
    <message>
        <source>%1 orders</source>
        <translation>%1 个挂单</translation>
    </message>
    <message>
        <source>Positions %1; orders %2</source>
        <translation>持仓 %1；挂单 %2</translation>
    </message>
    <message>
        <source>of all bots</source>
        <translation>全部机器人</translation>
    </message>
    <message>
        <source>Group %1, %2</source>
        <translation>组 %1，%2</translation>
    </message>
    <message>
        <source>Shows the bots of %1</source>
        <translation>显示 %1 的机器人</translation>
    </message>
    <message>
        <source>Pause group %1</source>
        <translation>暂停组 %1</translation>
    </message>
    <message>
        <source>Stop group %1</source>
        <translation>停止组 %1</translation>
    </message>
    <message>
        <source>%1 has no bots</source>
        <translation>%1 没有机器人</translation>
    </message>
    <message>
        <source>Opens the pause dialog for %1, %2</source>
        <translation>打开 %1（%2）的暂停对话框</translation>
    </message>
    <message>
        <source>Opens the stop dialog for %1, %2; nothing is sent yet</source>
        <translation>打开 %1（%2）的停止对话框；尚不发送任何命令</translation>
    </message>
    <message>
        <source>Group %1: %2</source>
        <translation>组 %1：%2</translation>
    </message>
    <message>
        <source>%1 when last heard</source>
        <translation>上次收到时 %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Charts of group %1</source>
        <translation>组 %1 的图表</translation>
    </message>
    <message>
        <source>Opens the charts of %1, %2</source>
        <translation>打开 %1（%2）的图表</translation>
    </message>
</context>
<context>
    <name>fleet::ui::HealthMatrix</name>
    <message>
        <source>Bots by metric</source>
        <translation>按指标列出机器人</translation>
    </message>
    <message>
        <source>Enter or a double click shows the bot</source>
        <translation>Enter 或双击显示该机器人</translation>
    </message>
    <message>
        <source>Filter of the bots by metric</source>
        <translation>机器人指标筛选</translation>
    </message>
    <message>
        <source>Name, group:spot-arb, errors&gt;0… (F1 for all)</source>
        <translation>名称、group:spot-arb、errors&gt;0… (F1 查看全部)</translation>
    </message>
    <message>
        <source>%1 of %2 shown</source>
        <translation>显示 %2 中的 %1</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Bots by metric as a table</source>
        <translation>按指标列出机器人（表格）</translation>
    </message>
    <message>
        <source>One row a bot, one column a metric</source>
        <translation>每个机器人一行，每个指标一列</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>地图</translation>
    </message>
    <message>
        <source>Bots by metric as a map</source>
        <translation>按指标列出机器人（地图）</translation>
    </message>
    <message>
        <source>One cell a bot: for thousands of them at once</source>
        <translation>每个机器人一格：可同时查看数千个</translation>
    </message>
</context>
<context>
    <name>fleet::ui::HealthPage</name>
    <message>
        <source>Limits…</source>
        <translation>限值…</translation>
    </message>
    <message>
        <source>Limits of the metrics</source>
        <translation>指标限值</translation>
    </message>
    <message>
        <source>Opens the limits of the fleet, of groups and of bots</source>
        <translation>打开机群、组和机器人的限值</translation>
    </message>
    <message>
        <source>No alert is in this state.</source>
        <translation>没有处于此状态的告警。</translation>
    </message>
    <message>
        <source>The engine has not said yet which limits are in force</source>
        <translation>引擎尚未告知现行限值</translation>
    </message>
</context>
<context>
    <name>fleet::ui::HealthStrip</name>
    <message>
        <source>The fleet&apos;s health in counts</source>
        <translation>机群健康计数</translation>
    </message>
    <message>
        <source>%1 %2, filter, on</source>
        <translation>%1 %2，筛选，开</translation>
    </message>
    <message>
        <source>%1 %2, filter, off</source>
        <translation>%1 %2，筛选，关</translation>
    </message>
    <message>
        <source>Press to show all bots again</source>
        <translation>按下以重新显示全部机器人</translation>
    </message>
    <message>
        <source>No bot is %1</source>
        <translation>没有机器人处于：%1</translation>
    </message>
    <message>
        <source>Shows the one bot that is %1</source>
        <translation>显示唯一的机器人：%1</translation>
    </message>
    <message>
        <source>Shows the %1 that are %2</source>
        <translation>显示%1：%2</translation>
    </message>
    <message>
        <source>bot in all</source>
        <translation>机器人总数</translation>
    </message>
    <message>
        <source>bots in all</source>
        <translation>机器人总数</translation>
    </message>
    <message>
        <source>%1 in all</source>
        <translation>共 %1</translation>
    </message>
    <message>
        <source>No bot is enrolled</source>
        <translation>尚未登记机器人</translation>
    </message>
    <message>
        <source>Shows all bots</source>
        <translation>显示全部机器人</translation>
    </message>
</context>
<context>
    <name>fleet::ui::HeatPanel</name>
    <message>
        <source>Metric of the map</source>
        <translation>地图的指标</translation>
    </message>
    <message>
        <source>What the cells show: the metric that is nearest to its limit, or one for all bots</source>
        <translation>格子显示的内容：最接近限值的指标，或所有机器人的同一指标</translation>
    </message>
    <message>
        <source>Map of bots by metric</source>
        <translation>按指标的机器人地图</translation>
    </message>
    <message>
        <source>Each bot is one cell under its group. Arrows move, Enter opens the bot.</source>
        <translation>每个机器人是其所属组下的一格。方向键移动，Enter 打开机器人。</translation>
    </message>
    <message>
        <source>&amp;Metric</source>
        <translation>指标(&amp;M)</translation>
    </message>
    <message>
        <source>Nearest to its limit</source>
        <translation>最接近限值</translation>
    </message>
</context>
<context>
    <name>fleet::ui::HoldButton</name>
    <message>
        <source>Keep holding… 0.0 s</source>
        <translation>继续按住… 0.0 秒</translation>
    </message>
    <message>
        <source>%1, hold %2 seconds, or type the scope&apos;s name</source>
        <translation>%1：按住 %2 秒，或输入范围名称</translation>
    </message>
    <message>
        <source>The scope&apos;s name is typed: press once</source>
        <translation>已输入范围名称：按一次即可</translation>
    </message>
    <message>
        <source>Hold for %1 s with the mouse, Enter or Space. Letting go sends nothing.</source>
        <translation>用鼠标、Enter 或空格键按住 %1 秒。松开则不发送任何命令。</translation>
    </message>
    <message>
        <source>Keep holding… %1 s</source>
        <translation>继续按住… %1 秒</translation>
    </message>
</context>
<context>
    <name>fleet::ui::HoldList</name>
    <message>
        <source>Holds</source>
        <translation>限制</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>及另外 %Ln 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop asked</source>
        <translation>已要求停止</translation>
    </message>
    <message>
        <source>Pause asked</source>
        <translation>已要求暂停</translation>
    </message>
    <message>
        <source>by %1, %2: %3</source>
        <comment>owner and reason, time, bots</comment>
        <translation>由 %1，%2：%3</translation>
    </message>
    <message>
        <source>%1; not confirmed by %2</source>
        <translation>%1；%2 尚未确认</translation>
    </message>
</context>
<context>
    <name>fleet::ui::KeyMoveDialog</name>
    <message>
        <source>&amp;Move it</source>
        <translation>移动(&amp;M)</translation>
    </message>
    <message>
        <source>Move the API key to the desktop keychain</source>
        <translation>将 API 密钥移到桌面密钥环</translation>
    </message>
    <message>
        <source>Move the API key to a private file</source>
        <translation>将 API 密钥移到私有文件</translation>
    </message>
    <message>
        <source>It is written there, read back and compared, and only then erased where it was.</source>
        <translation>先在那里写入、读回并比对，然后才在原处擦除。</translation>
    </message>
    <message>
        <source>The keychain may ask for its password</source>
        <translation>密钥环可能会询问密码</translation>
    </message>
    <message>
        <source>%1 It is in its former place as well, and could not be erased there: %2</source>
        <translation>%1 它仍在原处，未能在那里擦除：%2</translation>
    </message>
    <message>
        <source>The key is where it was. %1</source>
        <translation>密钥仍在原处。%1</translation>
    </message>
    <message>
        <source>Moving…</source>
        <translation>正在移动…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Leave it where it is</source>
        <translation>留在原处(&amp;L)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Leave the API key where it is</source>
        <translation>让 API 密钥留在原处</translation>
    </message>
    <message>
        <source>The key has been moved</source>
        <translation>密钥已移动</translation>
    </message>
    <message>
        <source>Nothing is changed</source>
        <translation>不作任何更改</translation>
    </message>
    <message>
        <source>The keychain may ask for its password.</source>
        <translation>密钥环可能会询问密码。</translation>
    </message>
    <message>
        <source>Enter keeps things as they are.</source>
        <translation>按 Enter 保持现状。</translation>
    </message>
</context>
<context>
    <name>fleet::ui::LimitsForm</name>
    <message>
        <source>stays as it is</source>
        <translation>保持不变</translation>
    </message>
    <message>
        <source>%1, %2; empty: stays as it is</source>
        <translation>%1，%2；留空则保持不变</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <comment>unit, what is on record</comment>
        <translation>%1；%2</translation>
    </message>
</context>
<context>
    <name>fleet::ui::MainWindow</name>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>Bots</source>
        <translation>机器人</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>1 thing needs a person</source>
        <translation>1 项需要人工处理</translation>
    </message>
    <message>
        <source>Fleet Console</source>
        <translation>Fleet Console</translation>
    </message>
    <message>
        <source>%1 – Fleet Console</source>
        <translation>%1 – Fleet Console</translation>
    </message>
    <message>
        <source>%1 (blind)</source>
        <translation>%1（不可见）</translation>
    </message>
    <message numerus="yes">
        <source>%Ln things need a person</source>
        <translation>
            <numerusform>%Ln 项需要人工处理</numerusform>
        </translation>
    </message>
    <message>
        <source>Health</source>
        <translation>健康</translation>
    </message>
</context>
<context>
    <name>fleet::ui::MetricChart</name>
    <message>
        <source>←/→ move the crosshair, Shift by ten, +/− zoom, drag or Page keys pan, 0 the whole range</source>
        <translation>←/→ 移动十字线，按住 Shift 移动十格，+/− 缩放，拖动或翻页键平移，0 显示整个范围</translation>
    </message>
    <message>
        <source>Chart of %1</source>
        <translation>%1 的图表</translation>
    </message>
    <message>
        <source>No data in this stretch</source>
        <translation>此时段无数据</translation>
    </message>
    <message>
        <source>←/→ move the crosshair, Shift by ten; Enter or a double click opens the charts</source>
        <translation>←/→ 移动十字线，Shift 移动十步；Enter 或双击打开图表</translation>
    </message>
</context>
<context>
    <name>fleet::ui::NobodyNote</name>
    <message>
        <source>Steps by hand…</source>
        <translation>手动步骤…</translation>
    </message>
    <message>
        <source>Steps by hand at the exchanges</source>
        <translation>在交易所的手动步骤</translation>
    </message>
    <message>
        <source>Shows what can be done at the exchanges, outside the console</source>
        <translation>显示可在交易所（控制台之外）执行的操作</translation>
    </message>
</context>
<context>
    <name>fleet::ui::OpenPositionList</name>
    <message>
        <source>Open positions</source>
        <translation>未平持仓</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>以及另外 %1</translation>
    </message>
</context>
<context>
    <name>fleet::ui::OperationBoard</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Back to the page before; the operation goes on (Esc)</source>
        <translation>返回上一页；操作继续进行 (Esc)</translation>
    </message>
    <message>
        <source>Retry unconfirmed</source>
        <translation>重试未确认</translation>
    </message>
    <message>
        <source>Copy list</source>
        <translation>复制列表</translation>
    </message>
    <message>
        <source>Copies the unconfirmed, one a line</source>
        <translation>复制未确认的机器人，每行一个</translation>
    </message>
    <message>
        <source>Save stop file…</source>
        <translation>保存停止文件…</translation>
    </message>
    <message>
        <source>The signed stop as a file that a bot obeys without any gateway</source>
        <translation>已签名的停止命令文件，机器人无需网关即可执行</translation>
    </message>
    <message>
        <source>Save stop file</source>
        <translation>保存停止文件</translation>
    </message>
    <message>
        <source>Worst first</source>
        <translation>最严重在前</translation>
    </message>
    <message>
        <source>Deliveries, worst first</source>
        <translation>送达情况，最严重在前</translation>
    </message>
    <message>
        <source>%1 since the click</source>
        <translation>点击后 %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>1 bot cannot prove what it does: look at its exchange</source>
        <translation>1 个机器人无法证实自身行为：请到其交易所核查</translation>
    </message>
    <message numerus="yes">
        <source>%Ln bots cannot prove what they do: look at their exchanges</source>
        <translation>
            <numerusform>%Ln 个机器人无法证实自身行为：请到其交易所核查</numerusform>
        </translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>手动处理</translation>
    </message>
    <message>
        <source>Shows what can be done at the exchanges, outside the console</source>
        <translation>显示可在交易所（控制台之外）执行的操作</translation>
    </message>
    <message>
        <source>Steps by hand at 1 exchange</source>
        <translation>1 个交易所的手动步骤</translation>
    </message>
    <message numerus="yes">
        <source>Steps by hand at %Ln exchanges</source>
        <translation>
            <numerusform>%Ln 个交易所的手动步骤</numerusform>
        </translation>
    </message>
    <message>
        <source>Add a reason…</source>
        <translation>补充原因…</translation>
    </message>
    <message>
        <source>Add a reason</source>
        <translation>补充原因</translation>
    </message>
    <message>
        <source>A reason can be added for 24 h after the act</source>
        <translation>操作后 24 小时内可以补充原因</translation>
    </message>
    <message>
        <source>This operation takes no more reasons</source>
        <translation>此操作不能再补充原因</translation>
    </message>
    <message>
        <source>Kept beside the one that was given with the act, with your name and the time</source>
        <translation>与操作时给出的原因并列保存，附上您的姓名和时间</translation>
    </message>
    <message>
        <source>Release…</source>
        <translation>解除…</translation>
    </message>
    <message>
        <source>Opens the release dialog for the bots that this stop holds; nothing is sent yet</source>
        <translation>为此次停止所锁定的机器人打开解除对话框；尚不发送任何命令</translation>
    </message>
    <message>
        <source>Release the bots that this stop holds</source>
        <translation>解除此次停止所锁定的机器人</translation>
    </message>
    <message>
        <source>By hand: 1 exchange</source>
        <translation>手动处理：1 个交易所</translation>
    </message>
    <message numerus="yes">
        <source>By hand: %Ln exchanges</source>
        <translation>
            <numerusform>手动处理：%Ln 个交易所</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fleet::ui::OperationDialog</name>
    <message>
        <source>The roster has not arrived yet. The numbers follow; the act does not wait for them.</source>
        <translation>名册尚未到达。数字稍后显示；操作无需等待。</translation>
    </message>
    <message>
        <source>The engine does not answer: these are the last figures it told.</source>
        <translation>引擎没有响应：这些是它最后报告的数字。</translation>
    </message>
    <message>
        <source>The gateway refuses this console&apos;s key: what is given now reaches no bot.</source>
        <translation>网关拒绝本控制台的密钥：现在下达的命令无法到达任何机器人。</translation>
    </message>
    <message>
        <source>The console is not connected yet: these are the last figures it has.</source>
        <translation>控制台尚未连接：以下为最后已知数据。</translation>
    </message>
    <message>
        <source>all bots of this fleet</source>
        <translation>本机群的全部机器人</translation>
    </message>
    <message>
        <source>all bots of %1</source>
        <translation>%1 的全部机器人</translation>
    </message>
    <message>
        <source>the bots of %1</source>
        <translation>%1 的机器人</translation>
    </message>
    <message>
        <source>the bots that trade on %1</source>
        <translation>在 %1 上交易的机器人</translation>
    </message>
    <message>
        <source>all %1 of %2</source>
        <translation>%2 的全部 %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 的 %1</translation>
    </message>
    <message>
        <source>%1 that trade on %2</source>
        <translation>在 %2 交易的 %1</translation>
    </message>
    <message>
        <source>1 bot left the fleet since this dialog opened.</source>
        <translation>此对话框打开后，1 个机器人离开了机群。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln bots left the fleet since this dialog opened.</source>
        <translation>
            <numerusform>此对话框打开后，%Ln 个机器人离开了机群。</numerusform>
        </translation>
    </message>
    <message>
        <source>1 bot joined since this dialog opened and stays out. Open it again to include it.</source>
        <translation>此对话框打开后新增 1 个机器人，不包含在内。重新打开即可包含。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln bots joined since this dialog opened and stay out. Open it again to include them.</source>
        <translation>
            <numerusform>此对话框打开后新增 %Ln 个机器人，不包含在内。重新打开即可包含。</numerusform>
        </translation>
    </message>
    <message>
        <source>Hold the button, or Enter on it, for %1 s. Letting go sends nothing.</source>
        <translation>按住按钮或在其上按住 Enter %1 秒。松开则不发送任何命令。</translation>
    </message>
    <message>
        <source>Enter keeps things as they are.</source>
        <translation>按 Enter 保持现状。</translation>
    </message>
    <message>
        <source>The roster has not arrived yet: nobody knows whom to ask.</source>
        <translation>名册尚未到达：还不知道该向谁下达命令。</translation>
    </message>
    <message>
        <source>There is no bot in this scope.</source>
        <translation>此范围内没有机器人。</translation>
    </message>
    <message>
        <source>%1: see above why.</source>
        <translation>%1：原因见上。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1, each of them: %2</source>
        <translation>%1，其中每个：%2</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>The gateway refuses this console&apos;s key: a stop given now is recorded and reaches no bot. What can stop bots now: a console whose key works; a stop file, which the board that opens saves, in the bot&apos;s state folder; the steps by hand at the exchanges.</source>
        <translation>网关拒绝本控制台的密钥：现在下达的停止会被记录，但到不了任何机器人。现在可以停止机器人的有：密钥有效的控制台；随后打开的看板所保存的停止文件（放入机器人的状态文件夹）；在交易所的手动步骤。</translation>
    </message>
    <message>
        <source>The console is not connected yet: it has not been told of any bot.</source>
        <translation>控制台尚未连接：还不知道任何机器人。</translation>
    </message>
    <message>
        <source>The console is blind since %1 (%2): it hears neither bots nor the gateway.</source>
        <translation>控制台自 %1 起不可见（%2）：既收不到机器人，也收不到网关。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>%1: no bot is known here</source>
        <translation>%1：此处不知道任何机器人</translation>
    </message>
    <message>
        <source>This console knows no bot and hears nothing now.</source>
        <translation>本控制台不知道任何机器人，目前也收不到任何消息。</translation>
    </message>
    <message>
        <source>The console is blind: the newest figures are of %1, %2 old; some may be older, and bots may have changed since.</source>
        <translation>控制台不可见：最新数字来自 %1，距今 %2；有些可能更旧，此后机器人也可能已有变化。</translation>
    </message>
    <message>
        <source>This fleet has no bots yet. Enrol some on the Bots page.</source>
        <translation>此机群还没有机器人。请在“机器人”页登记。</translation>
    </message>
</context>
<context>
    <name>fleet::ui::OperatorActs</name>
    <message>
        <source>%1: it is not known whether it was sent.</source>
        <translation>%1：不确定是否已发送。</translation>
    </message>
    <message>
        <source>%1 was refused here. Nothing was sent.</source>
        <translation>%1 在本机被拒绝。未发送任何命令。</translation>
    </message>
    <message>
        <source>The unconfirmed could not be asked again. The tries under way go on.</source>
        <translation>无法再次询问未确认的机器人。进行中的重试继续。</translation>
    </message>
    <message>
        <source>The stop file could not be made. The stop itself goes on.</source>
        <translation>无法生成停止文件。停止操作本身继续进行。</translation>
    </message>
    <message>
        <source>Save stop file</source>
        <translation>保存停止文件</translation>
    </message>
    <message>
        <source>Stop file (STOP.json)</source>
        <translation>停止文件 (STOP.json)</translation>
    </message>
    <message>
        <source>The stop file was not written.</source>
        <translation>停止文件未写入。</translation>
    </message>
    <message>
        <source>The stop file is written to %1. Put it into a bot&apos;s state folder and the bot stops within a second.</source>
        <translation>停止文件已写入 %1。将其放入机器人的状态文件夹，机器人会在一秒内停止。</translation>
    </message>
    <message>
        <source>The reason is recorded beside the one that was given with the act.</source>
        <translation>原因已记录，与操作时给出的原因并列。</translation>
    </message>
    <message>
        <source>The reason was not added. The operation goes on.</source>
        <translation>原因未能补充。操作继续进行。</translation>
    </message>
    <message>
        <source>It is not known whether the reason was added. Look at the operation before you write it again. The operation goes on.</source>
        <translation>不确定原因是否已补充。再次填写之前，请先查看该操作。操作继续进行。</translation>
    </message>
    <message>
        <source>%1 You wrote: “%2”</source>
        <translation>%1 您写的是：“%2”</translation>
    </message>
</context>
<context>
    <name>fleet::ui::OverviewList</name>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Shows %1</source>
        <translation>显示 %1</translation>
    </message>
    <message>
        <source>Opens the dialog for %1; nothing is sent yet</source>
        <translation>打开 %1 的对话框；尚不发送任何命令</translation>
    </message>
</context>
<context>
    <name>fleet::ui::OverviewPage</name>
    <message>
        <source>Pause…</source>
        <translation>暂停…</translation>
    </message>
    <message>
        <source>Resume…</source>
        <translation>恢复…</translation>
    </message>
    <message>
        <source>Pause the fleet</source>
        <translation>暂停机群</translation>
    </message>
    <message>
        <source>Resume the fleet</source>
        <translation>恢复机群</translation>
    </message>
    <message>
        <source>Worst first</source>
        <translation>最严重在前</translation>
    </message>
    <message>
        <source>Recent operations</source>
        <translation>近期操作</translation>
    </message>
    <message>
        <source>Nothing was asked of any bot yet.</source>
        <translation>尚未向任何机器人下达命令。</translation>
    </message>
    <message>
        <source>No bot is known yet.</source>
        <translation>尚无已知机器人。</translation>
    </message>
    <message>
        <source>All bots</source>
        <translation>全部机器人</translation>
    </message>
    <message>
        <source>Shows all bots as a table</source>
        <translation>以表格显示全部机器人</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>There is no bot to act on</source>
        <translation>没有可操作的机器人</translation>
    </message>
    <message>
        <source>Opens the pause dialog for the whole fleet</source>
        <translation>打开整个机群的暂停对话框</translation>
    </message>
    <message>
        <source>Opens the resume dialog for the whole fleet</source>
        <translation>打开整个机群的恢复对话框</translation>
    </message>
    <message>
        <source>No bot is paused</source>
        <translation>没有已暂停的机器人</translation>
    </message>
    <message>
        <source>PnL today</source>
        <translation>今日盈亏</translation>
    </message>
    <message>
        <source>Exposure</source>
        <translation>敞口</translation>
    </message>
    <message>
        <source>Open positions</source>
        <translation>未平持仓</translation>
    </message>
    <message>
        <source>Open orders</source>
        <translation>未成交挂单</translation>
    </message>
    <message>
        <source>Worst drawdown</source>
        <translation>最大回撤</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>需要您处理</translation>
    </message>
    <message>
        <source>What they have in common</source>
        <translation>共同点</translation>
    </message>
    <message>
        <source>as last heard, nothing here is current</source>
        <translation>为上次收到的数据，并非当前</translation>
    </message>
    <message>
        <source>Nothing is heard, so there is nothing to compare.</source>
        <translation>未收到任何消息，无从比较。</translation>
    </message>
    <message>
        <source>Those that are not well share no group, exchange or version far more than the fleet does.</source>
        <translation>异常的机器人在组、交易所或版本上没有明显高于机群的共同点。</translation>
    </message>
    <message>
        <source>Nothing is heard, so what waits for you is not known.</source>
        <translation>未收到任何消息，因此不知道有什么待您处理。</translation>
    </message>
    <message>
        <source>Nothing waits: no bot that is dead or unknown may hold a position, no operation is stuck, and nothing was warned of.</source>
        <translation>没有待处理事项：没有失联或未知的机器人可能持仓，没有操作停滞，也没有警告。</translation>
    </message>
    <message>
        <source>This page will say in a sentence how the fleet is, name what needs you, and sum up what it earns and holds.</source>
        <translation>本页将用一句话说明机群的状况，列出需要您处理的事项，并汇总盈亏与持仓。</translation>
    </message>
    <message>
        <source>The others, worst first</source>
        <translation>其余机器人，最严重在前</translation>
    </message>
    <message>
        <source>Every bot is heard and trading; nothing they report is beyond a limit.</source>
        <translation>每个机器人都能收到消息且正在交易；其报告的数据均未超出限制。</translation>
    </message>
    <message>
        <source>Every other bot is heard and trading; nothing they report is beyond a limit.</source>
        <translation>其他机器人都能收到消息且正在交易；其报告的数据均未超出限制。</translation>
    </message>
</context>
<context>
    <name>fleet::ui::PageShell</name>
    <message>
        <source>Opens the page %1</source>
        <translation>打开“%1”页面</translation>
    </message>
</context>
<context>
    <name>fleet::ui::PauseDialog</name>
    <message>
        <source>Details; Page Up and Page Down scroll</source>
        <translation>详情；Page Up 和 Page Down 滚动</translation>
    </message>
    <message>
        <source>Enter keeps things as they are.</source>
        <translation>按 Enter 保持现状。</translation>
    </message>
    <message>
        <source>Keep trading</source>
        <translation>继续交易</translation>
    </message>
    <message>
        <source>Closes this dialog; nothing is sent (Esc)</source>
        <translation>关闭此对话框；不发送任何命令（Esc）</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Asks the bots to pause</source>
        <translation>要求机器人暂停</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>可选</translation>
    </message>
    <message>
        <source>Exchange maintenance</source>
        <translation>交易所维护</translation>
    </message>
    <message>
        <source>Data feed</source>
        <translation>行情数据</translation>
    </message>
    <message>
        <source>News</source>
        <translation>新闻事件</translation>
    </message>
    <message>
        <source>Drill</source>
        <translation>演练</translation>
    </message>
    <message>
        <source>Each bot stops trading and waits. What it holds may stay open: a pause is not a stop. It counts as paused when it says so itself; the pause outlasts restarts until a resume lifts it.</source>
        <translation>每个机器人停止交易并等待。其持仓可能保持未平：暂停不是停止。机器人自己确认后才算已暂停；暂停在重启后依然有效，直到恢复操作将其解除。</translation>
    </message>
    <message>
        <source>Pause %1</source>
        <translation>暂停 %1</translation>
    </message>
    <message>
        <source>Asks %1 to pause</source>
        <translation>要求 %1 暂停</translation>
    </message>
    <message>
        <source>No bot of this scope can be paused now</source>
        <translation>此范围内没有可暂停的机器人</translation>
    </message>
    <message>
        <source>The bot stops trading and waits. What it holds may stay open: a pause is not a stop. It counts as paused when it says so itself; the pause outlasts restarts until a resume lifts it.</source>
        <translation>该机器人停止交易并等待。其持仓可能保持未平：暂停不是停止。机器人自己确认后才算已暂停；暂停在重启后依然有效，直到恢复操作将其解除。</translation>
    </message>
</context>
<context>
    <name>fleet::ui::PlanFigures</name>
    <message>
        <source>bot</source>
        <translation>个机器人</translation>
    </message>
    <message>
        <source>bots</source>
        <translation>个机器人</translation>
    </message>
    <message>
        <source>open position</source>
        <translation>个未平持仓</translation>
    </message>
    <message>
        <source>open positions</source>
        <translation>个未平持仓</translation>
    </message>
    <message>
        <source>open order</source>
        <translation>个未成交挂单</translation>
    </message>
    <message>
        <source>open orders</source>
        <translation>个未成交挂单</translation>
    </message>
    <message>
        <source>exposure</source>
        <translation>敞口</translation>
    </message>
</context>
<context>
    <name>fleet::ui::PlanGroups</name>
    <message>
        <source>Group</source>
        <translation>组</translation>
    </message>
    <message>
        <source>Bots</source>
        <translation>机器人</translation>
    </message>
    <message>
        <source>Positions</source>
        <translation>持仓</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>挂单</translation>
    </message>
    <message>
        <source>Exposure USD</source>
        <translation>敞口 USD</translation>
    </message>
    <message>
        <source>Wind-down</source>
        <translation>收尾方式</translation>
    </message>
    <message>
        <source>What is hit, by group; Space shows the bots of a group one by one</source>
        <translation>受影响的内容，按组；按空格键可逐个显示一组的机器人</translation>
    </message>
    <message>
        <source>Space, or a click, closes the list of its bots</source>
        <translation>按空格键或单击可收起其机器人列表</translation>
    </message>
    <message>
        <source>Space, or a click, shows its bots one by one</source>
        <translation>按空格键或单击可逐个显示其机器人</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>wind-down, bots</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1, one by one below</source>
        <translation>%1，下方逐个列出</translation>
    </message>
</context>
<context>
    <name>fleet::ui::PlanTroubles</name>
    <message>
        <source>%1 has been silent since %2 (%3).</source>
        <translation>%1 自 %2 起无上报（%3）。</translation>
    </message>
    <message>
        <source>%1 has not been heard yet.</source>
        <translation>%1 尚未收到上报。</translation>
    </message>
    <message>
        <source>Who cannot be counted on</source>
        <translation>不可依赖的机器人</translation>
    </message>
    <message>
        <source>Cannot prove</source>
        <translation>无法证实</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>不包含</translation>
    </message>
    <message>
        <source>%1 %2, %3.</source>
        <comment>count, liveness, holdings</comment>
        <translation>%1 个%2，%3。</translation>
    </message>
    <message>
        <source>%1 was last heard at %2 (%3 ago).</source>
        <translation>最后一次收到 %1 是在 %2（%3前）。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>%1 is a plain bot: it is told, but it cannot prove that it obeyed.</source>
        <translation>%1 是普通机器人：会告知它，但它无法证实已照做。</translation>
    </message>
    <message>
        <source>%1 is a plain bot: it cannot prove what it does.</source>
        <translation>%1 是普通机器人：它无法证实自己做了什么。</translation>
    </message>
    <message>
        <source>%1 are plain bots: they are told, but they cannot prove that they obeyed.</source>
        <translation>%1 是普通机器人：会告知它们，但它们无法证实已照做。</translation>
    </message>
    <message>
        <source>%1 are plain bots: they cannot prove what they do.</source>
        <translation>%1 是普通机器人：它们无法证实自己做了什么。</translation>
    </message>
    <message>
        <source>Check it on its host.</source>
        <translation>请到其主机上查看。</translation>
    </message>
    <message>
        <source>Check them on their hosts.</source>
        <translation>请到它们的主机上查看。</translation>
    </message>
    <message>
        <source>Look at its exchange.</source>
        <translation>请到其交易所查看。</translation>
    </message>
    <message>
        <source>Look at their exchanges.</source>
        <translation>请到它们的交易所查看。</translation>
    </message>
    <message>
        <source>%1, paused by %2</source>
        <comment>bots, operators</comment>
        <translation>%1，由 %2 暂停</translation>
    </message>
    <message>
        <source>Held already</source>
        <translation>已被限制</translation>
    </message>
    <message>
        <source>%1. It gets a second pause; both must be lifted.</source>
        <translation>%1。它会再得到一次暂停；两者都须撤除。</translation>
    </message>
    <message>
        <source>%1. They get a second pause; both must be lifted.</source>
        <translation>%1。它们会再得到一次暂停；两者都须撤除。</translation>
    </message>
</context>
<context>
    <name>fleet::ui::ProfileCard</name>
    <message>
        <source>Enrol from file…</source>
        <translation>从文件登记…</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>组织</translation>
    </message>
    <message>
        <source>Fleet manager</source>
        <translation>机群管理者</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>网关</translation>
    </message>
    <message>
        <source>Tier of the key</source>
        <translation>密钥档位</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API 密钥</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>引擎</translation>
    </message>
    <message>
        <source>Enrol bots from a file</source>
        <translation>从文件登记机器人</translation>
    </message>
    <message>
        <source>Reads a fleet.json and shows what it would change before anything is changed</source>
        <translation>读取 fleet.json，并在更改前显示将发生的变更</translation>
    </message>
    <message>
        <source>REST dialect</source>
        <translation>REST 方言</translation>
    </message>
    <message>
        <source>tool dialect</source>
        <translation>工具方言</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Runs in this program. It ends with the window, unless another one takes over.</source>
        <translation>运行于本程序。若无其他程序接管，将随窗口结束。</translation>
    </message>
    <message>
        <source>Runs in another program of this profile. It goes on when this window closes.</source>
        <translation>运行于此配置的另一程序。关闭本窗口后继续运行。</translation>
    </message>
    <message>
        <source>Move to the keychain…</source>
        <translation>移到密钥环…</translation>
    </message>
    <message>
        <source>Move to a file…</source>
        <translation>移到文件…</translation>
    </message>
    <message>
        <source>Move the API key to the desktop keychain</source>
        <translation>将 API 密钥移到桌面密钥环</translation>
    </message>
    <message>
        <source>Move the API key to a private file</source>
        <translation>将 API 密钥移到私有文件</translation>
    </message>
    <message>
        <source>Says what it means before anything is moved</source>
        <translation>移动之前会说明其含义</translation>
    </message>
    <message>
        <source>So that programs outside this desktop session can stop the fleet, too</source>
        <translation>使此桌面会话之外的程序也能停止机群</translation>
    </message>
    <message>
        <source>The gateway refuses the API key, and no stop can be sent. Put one that works into %1, then close Fleet Console and open it again.</source>
        <translation>网关拒绝了 API 密钥，无法发送任何停止。请把有效的密钥放入 %1，然后关闭并重新打开 Fleet Console。</translation>
    </message>
    <message>
        <source>The gateway refuses the API key, and no stop can be sent. Put one that works into the keychain under the name below, then close Fleet Console and open it again.</source>
        <translation>网关拒绝了 API 密钥，无法发送任何停止。请把有效的密钥以下面的名称放入钥匙串，然后关闭并重新打开 Fleet Console。</translation>
    </message>
</context>
<context>
    <name>fleet::ui::Rail</name>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>fleet::ui::ReasonDialog</name>
    <message>
        <source>Leave it as it is</source>
        <translation>保持原样</translation>
    </message>
    <message>
        <source>Add the reason</source>
        <translation>补充原因</translation>
    </message>
    <message>
        <source>What was given with the act stays as it is. This is kept beside it, with your name and the time, and cannot be taken back.</source>
        <translation>操作时给出的原因保持不变。此条与其并列保存，附上您的姓名和时间，且不能撤回。</translation>
    </message>
    <message>
        <source>Closes this and adds nothing (Esc)</source>
        <translation>关闭，不作补充（Esc）</translation>
    </message>
    <message>
        <source>Records it beside the operation (Enter)</source>
        <translation>记录在该操作旁（回车键）</translation>
    </message>
    <message>
        <source>Add a reason: %1, %2</source>
        <translation>补充原因：%1，%2</translation>
    </message>
    <message>
        <source>Still needed: a reason</source>
        <translation>尚需：原因</translation>
    </message>
    <message>
        <source>Enter adds it, Esc leaves it.</source>
        <translation>按 Enter 补充，按 Esc 放弃。</translation>
    </message>
</context>
<context>
    <name>fleet::ui::ReasonEdit</name>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>At most %1 characters; it is recorded with the operation</source>
        <translation>最多 %1 个字符；随操作一并记录</translation>
    </message>
    <message>
        <source>Fill in:</source>
        <translation>填入：</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>原因：%1</translation>
    </message>
    <message>
        <source>Writes “%1” as the reason</source>
        <translation>将“%1”填为原因</translation>
    </message>
</context>
<context>
    <name>fleet::ui::RecoveryPage</name>
    <message>
        <source>Write the recovery code down</source>
        <translation>请记下恢复代码</translation>
    </message>
    <message>
        <source>It is shown this once and stored nowhere. If this machine is lost, the code puts a new manager key in force; without it every bot has to be enrolled anew. Keep it on paper, away from this machine.</source>
        <translation>仅显示这一次，且不会保存。若本机丢失，可用此代码启用新的管理密钥；否则每个机器人都须重新登记。请写在纸上，并与本机分开保管。</translation>
    </message>
    <message>
        <source>I have &amp;written it down</source>
        <translation>我已记下(&amp;W)</translation>
    </message>
    <message>
        <source>The console opens once the code is safe</source>
        <translation>代码妥善保存后控制台才会打开</translation>
    </message>
    <message>
        <source>I have written the recovery code down</source>
        <translation>我已记下恢复代码</translation>
    </message>
    <message>
        <source>Open the &amp;console</source>
        <translation>打开控制台(&amp;C)</translation>
    </message>
    <message>
        <source>Write the code down first</source>
        <translation>请先记下代码</translation>
    </message>
    <message>
        <source>Open the console</source>
        <translation>打开控制台</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>恢复代码</translation>
    </message>
    <message>
        <source>Connected to %1 as %2.</source>
        <translation>已以 %2 身份连接 %1。</translation>
    </message>
    <message>
        <source>The profile is made, and this code cannot be had again. Write it down, or close once more to go without it.</source>
        <translation>配置已生成，此代码无法再次获取。请记下；若放弃，请再次关闭。</translation>
    </message>
    <message>
        <source>Opens the console on the new profile</source>
        <translation>用新配置打开控制台</translation>
    </message>
</context>
<context>
    <name>fleet::ui::ReleaseDialog</name>
    <message>
        <source>Details; Page Up and Page Down scroll</source>
        <translation>详情；Page Up 和 Page Down 滚动</translation>
    </message>
    <message>
        <source>Stops that are lifted</source>
        <translation>将解除的停止</translation>
    </message>
    <message>
        <source>Checked by you, all three</source>
        <translation>由您逐项核查，共三项</translation>
    </message>
    <message>
        <source>The cause of the stop is known and gone</source>
        <translation>停止原因已查明并消除</translation>
    </message>
    <message>
        <source>Required before a release</source>
        <translation>解除前必须完成</translation>
    </message>
    <message>
        <source>Positions and orders were checked at the exchanges</source>
        <translation>已在交易所核对持仓和挂单</translation>
    </message>
    <message>
        <source>The fleet&apos;s name, typed by hand</source>
        <translation>手动输入机群名称</translation>
    </message>
    <message>
        <source>The fleet&apos;s name</source>
        <translation>机群名称</translation>
    </message>
    <message>
        <source>Stay stopped</source>
        <translation>保持停止</translation>
    </message>
    <message>
        <source>Closes this dialog; nothing is sent (Esc)</source>
        <translation>关闭此对话框；不发送任何命令（Esc）</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>解除</translation>
    </message>
    <message>
        <source>Lifts the stops listed above</source>
        <translation>解除上列停止</translation>
    </message>
    <message>
        <source>Required: why these bots may be released</source>
        <translation>必填：为何可以解除这些机器人</translation>
    </message>
    <message>
        <source>Fault is over</source>
        <translation>故障已排除</translation>
    </message>
    <message>
        <source>False alarm</source>
        <translation>误报</translation>
    </message>
    <message>
        <source>Drill is over</source>
        <translation>演练结束</translation>
    </message>
    <message>
        <source>Release %1</source>
        <translation>解除 %1</translation>
    </message>
    <message>
        <source>No bot of this scope is stopped</source>
        <translation>此范围内没有已停止的机器人</translation>
    </message>
    <message>
        <source>1 check</source>
        <translation>1 项核查</translation>
    </message>
    <message numerus="yes">
        <source>%Ln checks</source>
        <translation>
            <numerusform>%Ln 项核查</numerusform>
        </translation>
    </message>
    <message>
        <source>a reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>the fleet&apos;s name</source>
        <translation>机群名称</translation>
    </message>
    <message>
        <source>Still needed: %1</source>
        <translation>尚需：%1</translation>
    </message>
    <message>
        <source>Lifts the stops of %1; they stay paused</source>
        <translation>解除 %1 的停止；保持暂停</translation>
    </message>
    <message>
        <source>Whoever gave the stop knows of this release</source>
        <translation>下达停止的人员已知晓此次解除</translation>
    </message>
    <message>
        <source>The stop below is lifted by its own id.</source>
        <translation>下列停止将按其标识解除。</translation>
    </message>
    <message>
        <source>The stops below are lifted, each by its own id.</source>
        <translation>下列停止将按各自标识逐一解除。</translation>
    </message>
    <message>
        <source>The released bot stays paused: it trades again only after a resume.</source>
        <translation>解除后的机器人保持暂停：恢复操作之后才重新交易。</translation>
    </message>
    <message>
        <source>Released bots stay paused: they trade again only after a resume.</source>
        <translation>解除后的机器人保持暂停：恢复操作之后才重新交易。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>Stop that is lifted</source>
        <translation>将解除的停止</translation>
    </message>
    <message>
        <source>Lifts what stops it; it stays paused</source>
        <translation>解除对它的停止；保持暂停</translation>
    </message>
    <message>
        <source>This stop was given to the whole fleet. Type the fleet&apos;s name, &lt;b&gt;%1&lt;/b&gt;, to release it.</source>
        <translation>此停止针对整个机群。要解除，请输入机群名称 &lt;b&gt;%1&lt;/b&gt;。</translation>
    </message>
    <message>
        <source>One of these stops was given to the whole fleet. Type the fleet&apos;s name, &lt;b&gt;%1&lt;/b&gt;, to release it.</source>
        <translation>其中一个停止针对整个机群。要解除，请输入机群名称 &lt;b&gt;%1&lt;/b&gt;。</translation>
    </message>
    <message>
        <source>This stop may have been given to the whole fleet. Type the fleet&apos;s name, &lt;b&gt;%1&lt;/b&gt;, to release it.</source>
        <translation>此停止可能针对整个机群。要解除，请输入机群名称 &lt;b&gt;%1&lt;/b&gt;。</translation>
    </message>
    <message>
        <source>One of these stops may have been given to the whole fleet. Type the fleet&apos;s name, &lt;b&gt;%1&lt;/b&gt;, to release it.</source>
        <translation>其中一个停止可能针对整个机群。要解除，请输入机群名称 &lt;b&gt;%1&lt;/b&gt;。</translation>
    </message>
</context>
<context>
    <name>fleet::ui::RestartDialog</name>
    <message>
        <source>Details; Page Up and Page Down scroll</source>
        <translation>详情；Page Up 和 Page Down 滚动</translation>
    </message>
    <message>
        <source>Ends within</source>
        <translation>结束时限</translation>
    </message>
    <message>
        <source>Seconds to cancel orders in before it ends</source>
        <translation>结束前用于撤单的秒数</translation>
    </message>
    <message>
        <source>A bot that still has orders then ends all the same</source>
        <translation>届时仍有挂单的机器人同样结束</translation>
    </message>
    <message>
        <source> s</source>
        <translation> 秒</translation>
    </message>
    <message>
        <source>Cancels its orders, then ends even if some are left; positions stay open.</source>
        <translation>先撤销其订单，然后结束，即使仍有剩余；持仓保持不变。</translation>
    </message>
    <message>
        <source>Enter keeps things as they are.</source>
        <translation>按 Enter 保持现状。</translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>继续运行</translation>
    </message>
    <message>
        <source>Closes this dialog; nothing is sent (Esc)</source>
        <translation>关闭此对话框；不发送任何命令（Esc）</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>重启</translation>
    </message>
    <message>
        <source>Asks the bots to restart</source>
        <translation>要求机器人重启</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>可选</translation>
    </message>
    <message>
        <source>Memory leak</source>
        <translation>内存泄漏</translation>
    </message>
    <message>
        <source>Hangs</source>
        <translation>卡死</translation>
    </message>
    <message>
        <source>New settings</source>
        <translation>新设置</translation>
    </message>
    <message>
        <source>Drill</source>
        <translation>演练</translation>
    </message>
    <message>
        <source>Each bot opens nothing new, cancels its orders, ends and starts again. What holds it now holds it then; a bot that nothing holds trades again by itself.</source>
        <translation>每个机器人不再开新仓，撤销挂单，结束并重新启动。现有限制重启后依然有效；没有限制的机器人会自动恢复交易。</translation>
    </message>
    <message>
        <source>Restart %1</source>
        <translation>重启 %1</translation>
    </message>
    <message>
        <source>Asks %1 to end and start again</source>
        <translation>要求 %1 结束并重新启动</translation>
    </message>
    <message>
        <source>No bot of this scope can be restarted now</source>
        <translation>此范围内没有可重启的机器人</translation>
    </message>
    <message>
        <source>The bot opens nothing new, cancels its orders, ends and starts again. What holds it now holds it then; if nothing holds it, it trades again by itself.</source>
        <translation>该机器人不再开新仓，撤销挂单，结束并重新启动。现有限制重启后依然有效；没有限制时会自动恢复交易。</translation>
    </message>
    <message>
        <source>Hold to restart %1</source>
        <translation>按住以重启 %1</translation>
    </message>
</context>
<context>
    <name>fleet::ui::ResumeDialog</name>
    <message>
        <source>Details; Page Up and Page Down scroll</source>
        <translation>详情；Page Up 和 Page Down 滚动</translation>
    </message>
    <message>
        <source>Trade again</source>
        <translation>恢复交易</translation>
    </message>
    <message>
        <source>Pauses that are lifted</source>
        <translation>将解除的暂停</translation>
    </message>
    <message>
        <source>Enter keeps things as they are.</source>
        <translation>按 Enter 保持现状。</translation>
    </message>
    <message>
        <source>Stay paused</source>
        <translation>保持暂停</translation>
    </message>
    <message>
        <source>Closes this dialog; nothing is sent (Esc)</source>
        <translation>关闭此对话框；不发送任何命令（Esc）</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Asks the bots to trade again</source>
        <translation>要求机器人恢复交易</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>可选</translation>
    </message>
    <message>
        <source>Fault is over</source>
        <translation>故障已排除</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>已核查</translation>
    </message>
    <message>
        <source>Drill is over</source>
        <translation>演练结束</translation>
    </message>
    <message>
        <source>Resume %1</source>
        <translation>恢复 %1</translation>
    </message>
    <message>
        <source>Asks %1 to trade again</source>
        <translation>要求 %1 恢复交易</translation>
    </message>
    <message>
        <source>No bot of this scope is paused</source>
        <translation>此范围内没有已暂停的机器人</translation>
    </message>
    <message>
        <source>None: on every one of them another hold stays</source>
        <translation>无：每个机器人上仍有其他限制</translation>
    </message>
    <message>
        <source>The pause below is lifted by its own id; a bot with no hold left trades again.</source>
        <translation>下列暂停将按其标识解除；不再有限制的机器人恢复交易。</translation>
    </message>
    <message>
        <source>The pauses below are lifted, each by its own id; a bot with no hold left trades again.</source>
        <translation>下列暂停将按各自标识逐一解除；不再有限制的机器人恢复交易。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>A bot that was stopped stays stopped: only a release lifts a stop.</source>
        <translation>已停止的机器人保持停止：只有解除操作才能解除停止。</translation>
    </message>
    <message>
        <source>Pause that is lifted</source>
        <translation>将解除的暂停</translation>
    </message>
    <message>
        <source>No: another hold stays on it</source>
        <translation>否：其上仍有其他限制</translation>
    </message>
</context>
<context>
    <name>fleet::ui::SandboxDialog</name>
    <message>
        <source>Provoke</source>
        <translation>触发</translation>
    </message>
    <message>
        <source>The fault lasts until it is ended</source>
        <translation>故障持续到被结束为止</translation>
    </message>
    <message>
        <source>End it</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Ends the fault that is chosen above</source>
        <translation>结束上面选中的故障</translation>
    </message>
    <message>
        <source>End all</source>
        <translation>全部结束</translation>
    </message>
    <message>
        <source>Ends every fault that was provoked here</source>
        <translation>结束在此触发的所有故障</translation>
    </message>
    <message>
        <source>Lose the gateway&apos;s database</source>
        <translation>丢失网关的数据库</translation>
    </message>
    <message>
        <source>The gateway forgets every agent, key, message and event at once</source>
        <translation>网关立即忘记所有代理、密钥、消息和事件</translation>
    </message>
    <message>
        <source>Whose fault</source>
        <translation>谁的故障</translation>
    </message>
    <message>
        <source>The gateway, or the bot that goes wrong</source>
        <translation>网关，或出故障的机器人</translation>
    </message>
    <message>
        <source>Which fault</source>
        <translation>哪种故障</translation>
    </message>
    <message>
        <source>What goes wrong</source>
        <translation>出什么故障</translation>
    </message>
    <message>
        <source>Faults that last</source>
        <translation>持续的故障</translation>
    </message>
    <message>
        <source>Everything here is pretend: no real bot and no real gateway is touched.</source>
        <translation>这里的一切都是模拟：不会触及真实的机器人和网关。</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>故障</translation>
    </message>
    <message>
        <source>Lasting now</source>
        <translation>正在持续</translation>
    </message>
    <message>
        <source>The gateway</source>
        <translation>网关</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>How fast time runs</source>
        <translation>时间运行的速度</translation>
    </message>
    <message>
        <source>For gateway, bots and this window alike. Time goes on from where it is; it never goes back.</source>
        <translation>对网关、机器人和此窗口同样有效。时间从当前时刻继续，绝不倒退。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Closes this window; faults go on (Esc)</source>
        <translation>关闭此窗口；故障继续 (Esc)</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>as fast as real time</source>
        <translation>真实速度</translation>
    </message>
    <message>
        <source>Another program runs the engine of this sandbox; its clock would not follow</source>
        <translation>此沙盒的引擎由另一个程序运行；它的时钟不会跟随</translation>
    </message>
    <message>
        <source>Provoke a fault</source>
        <translation>制造故障</translation>
    </message>
    <message>
        <source>%1 times</source>
        <translation>%1 倍</translation>
    </message>
    <message>
        <source>Controls of the sandbox</source>
        <translation>沙盒控制</translation>
    </message>
</context>
<context>
    <name>fleet::ui::SandboxStrip</name>
    <message>
        <source>Pretend fleet and gateway</source>
        <translation>模拟的机群和网关</translation>
    </message>
    <message>
        <source>Sandbox controls…</source>
        <translation>沙盒控制…</translation>
    </message>
    <message>
        <source>Sandbox controls</source>
        <translation>沙盒控制</translation>
    </message>
    <message>
        <source>Lets a pretend bot or the pretend gateway go wrong, and time run faster</source>
        <translation>让模拟机器人或模拟网关出错，并让时间走得更快</translation>
    </message>
</context>
<context>
    <name>fleet::ui::SavedViewsMenu</name>
    <message>
        <source>Views</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Shows this view</source>
        <translation>显示此视图</translation>
    </message>
    <message>
        <source>Filter: %1</source>
        <translation>筛选：%1</translation>
    </message>
    <message>
        <source>No view is saved yet</source>
        <translation>尚未保存视图</translation>
    </message>
    <message>
        <source>Save view…</source>
        <translation>保存视图…</translation>
    </message>
    <message>
        <source>Keeps the filter, the scope, the columns and their order under a name</source>
        <translation>将筛选、范围、列及其顺序以名称保存</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>%1…</source>
        <translation>%1…</translation>
    </message>
    <message>
        <source>Rename view</source>
        <translation>重命名视图</translation>
    </message>
    <message>
        <source>New name of “%1”:</source>
        <translation>“%1”的新名称：</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>保存视图</translation>
    </message>
    <message>
        <source>Name of this view; one of the same name is replaced:</source>
        <translation>视图名称；同名视图将被替换：</translation>
    </message>
    <message>
        <source>Views of the bots: open or save…</source>
        <translation>机器人视图：打开或保存…</translation>
    </message>
</context>
<context>
    <name>fleet::ui::SetLimitsDialog</name>
    <message>
        <source>Details; Page Up and Page Down scroll</source>
        <translation>详情；Page Up 和 Page Down 滚动</translation>
    </message>
    <message>
        <source>Enter keeps things as they are.</source>
        <translation>按 Enter 保持现状。</translation>
    </message>
    <message>
        <source>Keep the limits</source>
        <translation>保留限额</translation>
    </message>
    <message>
        <source>Closes this dialog; nothing is sent (Esc)</source>
        <translation>关闭此对话框；不发送任何命令（Esc）</translation>
    </message>
    <message>
        <source>Set limits</source>
        <translation>设置限额</translation>
    </message>
    <message>
        <source>Asks the bots to take these limits</source>
        <translation>要求机器人采用这些限额</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>可选</translation>
    </message>
    <message>
        <source>Thin market</source>
        <translation>流动性不足</translation>
    </message>
    <message>
        <source>Too much risk</source>
        <translation>风险过高</translation>
    </message>
    <message>
        <source>Back to normal</source>
        <translation>恢复正常</translation>
    </message>
    <message>
        <source>Drill</source>
        <translation>演练</translation>
    </message>
    <message>
        <source>Each bot takes the limits that are typed below and goes on. It has taken them when it says so with the same values. Bots do not report their present limits, so these are replaced unseen.</source>
        <translation>每个机器人采用下方填写的限额并继续运行。以相同数值确认后才算采用。机器人不上报现有限额，因此会在未知原值的情况下替换。</translation>
    </message>
    <message>
        <source>Set limits of %1</source>
        <translation>设置 %1 的限额</translation>
    </message>
    <message>
        <source>No bot of this scope can take limits now</source>
        <translation>此范围内没有可设置限额的机器人</translation>
    </message>
    <message>
        <source>A limit cannot be read: see beside it</source>
        <translation>有限额无法识别：见其旁提示</translation>
    </message>
    <message>
        <source>Still needed: at least one limit</source>
        <translation>尚需：至少一项限额</translation>
    </message>
    <message>
        <source>Nothing changes yet.</source>
        <translation>尚无变更。</translation>
    </message>
    <message>
        <source>Changes: %1.</source>
        <translation>变更：%1。</translation>
    </message>
    <message>
        <source>Asks %1 to take these limits</source>
        <translation>要求 %1 采用这些限额</translation>
    </message>
    <message>
        <source>The bot takes the limits that are typed below and goes on. It has taken them when it says so with the same values. It does not report its present limits, so these are replaced unseen.</source>
        <translation>该机器人采用下方填写的限额并继续运行。以相同数值确认后才算采用。它不上报现有限额，因此会在未知原值的情况下替换。</translation>
    </message>
</context>
<context>
    <name>fleet::ui::SettingsPage</name>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Dark, light, or whatever the desktop is</source>
        <translation>深色、浅色或跟随桌面</translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>Everything that holds text grows with it (Ctrl++, Ctrl+-, Ctrl+0)</source>
        <translation>所有含文字的部件随之缩放（Ctrl++、Ctrl+-、Ctrl+0）</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>What this window speaks, and how it writes numbers and dates</source>
        <translation>本窗口使用的语言，以及数字和日期的写法</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>跟随桌面</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>%1%2%</source>
        <translation>%1%2%</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Red stays what it is in both: the stop, and a blind console.</source>
        <translation>两种主题中红色含义不变：停止，以及控制台不可见。</translation>
    </message>
    <message>
        <source>Ctrl++ and Ctrl+- change it on every page, Ctrl+0 takes it back.</source>
        <translation>Ctrl++ 和 Ctrl+- 在任意页面调整，Ctrl+0 还原。</translation>
    </message>
    <message>
        <source>Takes effect at once. The journal and the command line stay English, so that all can search them.</source>
        <translation>立即生效。日志和命令行保持英文，便于所有人检索。</translation>
    </message>
    <message>
        <source>Window and tables</source>
        <translation>窗口与表格</translation>
    </message>
    <message>
        <source>Place, page and columns are kept until the window closes.</source>
        <translation>位置、页面和列宽保留到窗口关闭。</translation>
    </message>
    <message>
        <source>Place, page and columns are as you left them. They are kept in %1.</source>
        <translation>位置、页面和列宽保持您上次的设置，保存在 %1。</translation>
    </message>
    <message>
        <source>Forget the layout</source>
        <translation>清除布局</translation>
    </message>
    <message>
        <source>Columns and the size of the window go back to what they were at first</source>
        <translation>列宽和窗口大小恢复为初始状态</translation>
    </message>
    <message>
        <source>Theme, text, layout and calls are of this window only; limits are of the fleet.</source>
        <translation>主题、文字、布局和呼叫只属于此窗口；限值属于机群。</translation>
    </message>
    <message>
        <source>Limits of the metrics</source>
        <translation>指标的限值</translation>
    </message>
    <message>
        <source>From which value on a metric is a warning or critical: for the fleet, a group or a bot. They count for everybody who looks at this fleet. A fleet.json can set them, too.</source>
        <translation>指标从哪个值起为警告或严重：针对机群、组或机器人。对查看此机群的所有人生效。fleet.json 也可以设置。</translation>
    </message>
    <message>
        <source>Limits…</source>
        <translation>限值…</translation>
    </message>
    <message>
        <source>Opens the limits of the fleet, of groups and of bots</source>
        <translation>打开机群、组和机器人的限值</translation>
    </message>
</context>
<context>
    <name>fleet::ui::ShortcutSheet</name>
    <message>
        <source>%1 or %2</source>
        <translation>%1 或 %2</translation>
    </message>
    <message>
        <source> or </source>
        <translation> 或 </translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>复制为文本</translation>
    </message>
    <message>
        <source>Copies the list, 72 columns wide, to print or to keep</source>
        <translation>复制列表（72 列宽），用于打印或保存</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Closes this list (Esc)</source>
        <translation>关闭此列表（Esc）</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>fleet::ui::ShutdownDialog</name>
    <message>
        <source>Details; Page Up and Page Down scroll</source>
        <translation>详情；Page Up 和 Page Down 滚动</translation>
    </message>
    <message>
        <source>Needed before the button can be held</source>
        <translation>按住按钮之前必须勾选</translation>
    </message>
    <message>
        <source>Ends within</source>
        <translation>结束时限</translation>
    </message>
    <message>
        <source>Seconds to cancel orders in before it ends</source>
        <translation>结束前用于撤单的秒数</translation>
    </message>
    <message>
        <source>A bot that still has orders then ends all the same</source>
        <translation>届时仍有挂单的机器人同样结束</translation>
    </message>
    <message>
        <source> s</source>
        <translation> 秒</translation>
    </message>
    <message>
        <source>Cancels its orders, then ends even if some are left; positions stay open.</source>
        <translation>先撤销其订单，然后结束，即使仍有剩余；持仓保持不变。</translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>继续运行</translation>
    </message>
    <message>
        <source>Closes this dialog; nothing is sent (Esc)</source>
        <translation>关闭此对话框；不发送任何命令（Esc）</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>可选</translation>
    </message>
    <message>
        <source>Retired</source>
        <translation>已退役</translation>
    </message>
    <message>
        <source>Host maintenance</source>
        <translation>主机维护</translation>
    </message>
    <message>
        <source>Suspected break-in</source>
        <translation>疑似入侵</translation>
    </message>
    <message>
        <source>Drill</source>
        <translation>演练</translation>
    </message>
    <message>
        <source>Each bot opens nothing new, cancels its orders and ends. The console cannot start it again: that is done on its own host.</source>
        <translation>每个机器人不再开新仓，撤销挂单并结束。控制台无法再次启动它：须在其主机上操作。</translation>
    </message>
    <message>
        <source>Shut down %1</source>
        <translation>关停 %1</translation>
    </message>
    <message>
        <source>I have seen what stays open, and somebody else looks after it</source>
        <translation>我已了解哪些保持未平，并由他人负责处理</translation>
    </message>
    <message>
        <source>No bot of this scope can be shut down now</source>
        <translation>此范围内没有可关停的机器人</translation>
    </message>
    <message>
        <source>Hold to shut down %1</source>
        <translation>按住以关停 %1</translation>
    </message>
    <message>
        <source>this bot</source>
        <translation>此机器人</translation>
    </message>
    <message>
        <source>The bot opens nothing new, cancels its orders and ends. The console cannot start it again: that is done on its own host.</source>
        <translation>该机器人不再开新仓，撤销挂单并结束。控制台无法再次启动它：须在其主机上操作。</translation>
    </message>
    <message numerus="yes">
        <source>I know that these bots and %Ln more may leave positions open, and somebody else looks after them</source>
        <translation>
            <numerusform>我知道这些机器人及另外 %Ln 个可能留下未平持仓，并由他人负责处理</numerusform>
        </translation>
    </message>
    <message>
        <source>Still needed: the tick about what stays open</source>
        <translation>尚需：勾选有关保持未平的一项</translation>
    </message>
</context>
<context>
    <name>fleet::ui::SilenceDialog</name>
    <message>
        <source>Silence</source>
        <translation>静默</translation>
    </message>
    <message>
        <source>Which alerts call nobody</source>
        <translation>哪些告警不呼叫任何人</translation>
    </message>
    <message>
        <source>For</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>How long: 24 hours at most</source>
        <translation>多久：最长 24 小时</translation>
    </message>
    <message>
        <source>Keep it calling</source>
        <translation>继续呼叫</translation>
    </message>
    <message>
        <source>Required: whoever comes after you must know</source>
        <translation>必填：接手的人必须知道</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>维护</translation>
    </message>
    <message>
        <source>Known, being fixed</source>
        <translation>已知，修复中</translation>
    </message>
    <message>
        <source>Exchange side</source>
        <translation>交易所方面</translation>
    </message>
    <message>
        <source>What is silenced stays on the list, marked, and calls nobody until then. It can be ended at any time.</source>
        <translation>被静默的仍留在列表中并有标记，到期前不呼叫任何人。可随时结束。</translation>
    </message>
    <message>
        <source>Silence: %1</source>
        <translation>静默：%1</translation>
    </message>
    <message>
        <source>Closes this and silences nothing (Esc)</source>
        <translation>关闭且不静默任何告警 (Esc)</translation>
    </message>
    <message>
        <source>%1 It ends by itself at %2.</source>
        <translation>%1 于 %2 自动结束。</translation>
    </message>
    <message>
        <source>This is an emergency: it says that the console itself, or a stop, cannot be trusted. It cannot be silenced.</source>
        <translation>这是紧急情况：表示控制台本身或停止不可信任。不能静默。</translation>
    </message>
    <message>
        <source>An emergency cannot be silenced</source>
        <translation>紧急情况不能静默</translation>
    </message>
    <message>
        <source>Silences them in your name (Enter)</source>
        <translation>以您的名义静默 (Enter)</translation>
    </message>
    <message>
        <source>Still needed: a reason</source>
        <translation>还需要：原因</translation>
    </message>
    <message>
        <source>Enter silences, Esc leaves it.</source>
        <translation>Enter 静默，Esc 保持原样。</translation>
    </message>
</context>
<context>
    <name>fleet::ui::SilenceList</name>
    <message>
        <source>Silences in force</source>
        <translation>生效中的静默</translation>
    </message>
    <message>
        <source>%1, until %2</source>
        <translation>%1，至 %2</translation>
    </message>
    <message>
        <source>%1 “%2”</source>
        <comment>who, why</comment>
        <translation>%1“%2”</translation>
    </message>
    <message>
        <source>End silence</source>
        <translation>结束静默</translation>
    </message>
    <message>
        <source>End silence: %1</source>
        <translation>结束静默：%1</translation>
    </message>
    <message>
        <source>From now on these alerts call again</source>
        <translation>从现在起这些告警会再次呼叫</translation>
    </message>
</context>
<context>
    <name>fleet::ui::StatusLine</name>
    <message>
        <source>Queue %1</source>
        <translation>队列 %1</translation>
    </message>
    <message>
        <source>Calls that wait for their turn; a stop never does</source>
        <translation>等待中的调用；停止命令从不等待</translation>
    </message>
    <message>
        <source>Not measured while nothing is heard</source>
        <translation>未收到消息时不测量</translation>
    </message>
    <message>
        <source>Of the last call that was answered</source>
        <translation>最近一次有回复的调用</translation>
    </message>
    <message>
        <source>Round trip %1</source>
        <translation>往返 %1</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 毫秒</translation>
    </message>
    <message>
        <source>Clock %1 against gateway</source>
        <translation>时钟与网关相差 %1</translation>
    </message>
</context>
<context>
    <name>fleet::ui::StepsDialog</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close the steps</source>
        <translation>关闭步骤</translation>
    </message>
    <message>
        <source>Back to the window; nothing was changed</source>
        <translation>返回窗口；未作任何更改</translation>
    </message>
    <message>
        <source>Steps by hand</source>
        <translation>手动步骤</translation>
    </message>
    <message>
        <source>Nothing is sent from here. This console knows no bot; these are the steps for each exchange that it knows.</source>
        <translation>此处不发送任何内容。本控制台不知道任何机器人；以下为其已知各交易所的步骤。</translation>
    </message>
    <message>
        <source>Nothing is sent from here. What the bots hold is what they last said. %1</source>
        <translation>此处不发送任何内容。机器人持有的内容以其最后一次上报为准。%1</translation>
    </message>
</context>
<context>
    <name>fleet::ui::StepsRow</name>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>fleet::ui::StopDialog</name>
    <message>
        <source>Details; Page Up and Page Down scroll</source>
        <translation>详情；Page Up 和 Page Down 滚动</translation>
    </message>
    <message>
        <source>Positions</source>
        <translation>持仓</translation>
    </message>
    <message>
        <source>As each group says</source>
        <translation>按各组设置</translation>
    </message>
    <message>
        <source>The wind-down of the table above</source>
        <translation>采用上表的收尾方式</translation>
    </message>
    <message>
        <source>Flatten</source>
        <translation>全部平仓</translation>
    </message>
    <message>
        <source>Cancel all orders and close all positions at market</source>
        <translation>撤销全部挂单，并以市价平掉全部持仓</translation>
    </message>
    <message>
        <source>Cancel + hold</source>
        <translation>撤单留仓</translation>
    </message>
    <message>
        <source>Cancel all orders and keep the positions: for a market too thin to close in</source>
        <translation>撤销全部挂单并保留持仓：适用于流动性不足、不宜平仓的市场</translation>
    </message>
    <message>
        <source>What each bot is told, in this order</source>
        <translation>每个机器人将依次收到的指令</translation>
    </message>
    <message>
        <source>Keep trading</source>
        <translation>继续交易</translation>
    </message>
    <message>
        <source>Closes this dialog; nothing is sent (Esc)</source>
        <translation>关闭此对话框；不发送任何命令（Esc）</translation>
    </message>
    <message>
        <source>Exchange fault</source>
        <translation>交易所故障</translation>
    </message>
    <message>
        <source>Runaway loss</source>
        <translation>亏损失控</translation>
    </message>
    <message>
        <source>Suspected break-in</source>
        <translation>疑似入侵</translation>
    </message>
    <message>
        <source>Drill</source>
        <translation>演练</translation>
    </message>
    <message>
        <source>Stop %1</source>
        <translation>停止 %1</translation>
    </message>
    <message>
        <source>No bot to stop</source>
        <translation>没有可停止的机器人</translation>
    </message>
    <message>
        <source>Each bot blocks new entries, cancels its orders, winds down as chosen below and halts. It then stays latched: no resume, deployment or failover restarts it until someone releases it.</source>
        <translation>每个机器人将禁止开仓、撤销挂单、按下方选择收尾并停机。之后保持锁定：在有人解除之前，恢复、部署或故障切换都不会重新启动它。</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>至少 %1</translation>
    </message>
    <message>
        <source>%1 open</source>
        <translation>%1 个未成交</translation>
    </message>
    <message>
        <source>all that are open</source>
        <translation>全部未成交</translation>
    </message>
    <message>
        <source>all positions</source>
        <translation>全部持仓</translation>
    </message>
    <message>
        <source>%1, by group</source>
        <translation>%1，按组</translation>
    </message>
    <message>
        <source>%1 closed at market</source>
        <translation>%1 以市价平仓</translation>
    </message>
    <message>
        <source>Block entries</source>
        <translation>禁止开仓</translation>
    </message>
    <message>
        <source>before anything closes</source>
        <translation>先于任何平仓</translation>
    </message>
    <message>
        <source>Cancel orders</source>
        <translation>撤销挂单</translation>
    </message>
    <message>
        <source>Wind down</source>
        <translation>收尾</translation>
    </message>
    <message>
        <source>Halt the loop</source>
        <translation>停止交易循环</translation>
    </message>
    <message>
        <source>until released</source>
        <translation>直到解除</translation>
    </message>
    <message>
        <source>Stop all bots</source>
        <translation>停止全部机器人</translation>
    </message>
    <message>
        <source>Hold to stop all bots</source>
        <translation>按住以停止全部机器人</translation>
    </message>
    <message>
        <source>Hold to stop %1</source>
        <translation>按住以停止 %1</translation>
    </message>
    <message>
        <source>this bot</source>
        <translation>此机器人</translation>
    </message>
    <message>
        <source>There is no bot in this scope</source>
        <translation>此范围内没有机器人</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>可选</translation>
    </message>
    <message>
        <source>Hold to record the stop; not sent yet</source>
        <translation>按住以记录停止；尚未发送</translation>
    </message>
    <message>
        <source>Steps by hand…</source>
        <translation>手动步骤…</translation>
    </message>
    <message>
        <source>What can be done at the exchanges, outside the console; nothing is sent</source>
        <translation>在控制台之外、在交易所可以做的事；不发送任何内容</translation>
    </message>
    <message>
        <source>Steps by hand</source>
        <translation>手动步骤</translation>
    </message>
    <message>
        <source>A stop from here would reach nobody: this console knows no bot. Bots that it does not know may be trading; the steps by hand say what can be done at the exchanges.</source>
        <translation>从此处下达的停止到不了任何机器人：本控制台不知道任何机器人。它不知道的机器人可能正在交易；手动步骤说明在交易所可以做什么。</translation>
    </message>
    <message>
        <source>The bot blocks new entries, cancels its orders, winds down as chosen below and halts. It then stays latched: no resume, deployment or failover restarts it until someone releases it.</source>
        <translation>该机器人将禁止开仓、撤销挂单、按下方选择收尾并停机。之后保持锁定：在有人解除之前，恢复、部署或故障切换都不会重新启动它。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>What bots are told when a key works again:</source>
        <translation>密钥恢复有效后机器人将收到的指令：</translation>
    </message>
    <message>
        <source>As its group says</source>
        <translation>按其组的设置</translation>
    </message>
    <message>
        <source>What it is told, in this order</source>
        <translation>它将依次收到的指令</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>positions, wind-down</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 kept</source>
        <translation>保留 %1</translation>
    </message>
</context>
<context>
    <name>fleet::ui::ThresholdsDialog</name>
    <message>
        <source>Limits of</source>
        <translation>限值对象</translation>
    </message>
    <message>
        <source>The fleet, a group or one bot: the nearest word counts</source>
        <translation>机群、组或单个机器人：以最近的设置为准</translation>
    </message>
    <message>
        <source>Limits by metric</source>
        <translation>按指标的限值</translation>
    </message>
    <message>
        <source>Name of another metric</source>
        <translation>其他指标的名称</translation>
    </message>
    <message>
        <source>A metric of a strategy&apos;s own, as the bot reports it</source>
        <translation>策略自有的指标，按机器人上报的名称</translation>
    </message>
    <message>
        <source>Add the metric</source>
        <translation>添加该指标</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Take the limits back to those before</source>
        <translation>将限值恢复为先前的</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>Keep the limits</source>
        <translation>保持限值</translation>
    </message>
    <message>
        <source>Set the limits</source>
        <translation>设置限值</translation>
    </message>
    <message>
        <source>A value beyond its limit in two samples running is a warning; a critical one counts at once. A bot&apos;s own limit counts before its group&apos;s, and that before the fleet&apos;s. Nothing is sent to any bot. An empty cell is no limit.</source>
        <translation>连续两个样本超出限值为警告；严重的立即生效。机器人自身的限值优先于组，组优先于机群。不会向任何机器人发送内容。空单元格表示无限值。</translation>
    </message>
    <message>
        <source>Limits of the metrics</source>
        <translation>指标限值</translation>
    </message>
    <message>
        <source>Closes this and changes nothing (Esc)</source>
        <translation>关闭且不作更改 (Esc)</translation>
    </message>
    <message>
        <source>Puts it into the table, where its limits can be set</source>
        <translation>加入表格，可在其中设置限值</translation>
    </message>
    <message>
        <source>The metric of the current row inherits its limits again</source>
        <translation>当前行的指标重新继承限值</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>严重</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Without it</source>
        <translation>未设置时</translation>
    </message>
    <message>
        <source>Type over a limit to change it; F2 edits it</source>
        <translation>直接输入即可更改限值；F2 编辑</translation>
    </message>
    <message>
        <source>The fleet</source>
        <translation>机群</translation>
    </message>
    <message>
        <source>Group %1</source>
        <translation>组 %1</translation>
    </message>
    <message>
        <source>Bot %1</source>
        <translation>机器人 %1</translation>
    </message>
    <message>
        <source>above</source>
        <translation>高于</translation>
    </message>
    <message>
        <source>below</source>
        <translation>低于</translation>
    </message>
    <message>
        <source>%1: which side of the limit is bad</source>
        <translation>%1：限值的哪一侧为差</translation>
    </message>
    <message>
        <source>Which side of the limit is bad</source>
        <translation>限值的哪一侧为差</translation>
    </message>
    <message>
        <source>A metric&apos;s name has 1 to 64 letters, digits and the signs _ . - : /</source>
        <translation>指标名称由 1 至 64 个字母、数字及符号 _ . - : / 组成</translation>
    </message>
    <message>
        <source>“%1” is no number.</source>
        <translation>“%1”不是数字。</translation>
    </message>
    <message>
        <source>Every bot is judged by them at once</source>
        <translation>每个机器人立即按此评判</translation>
    </message>
    <message>
        <source>Nothing is changed yet</source>
        <translation>尚无更改</translation>
    </message>
    <message>
        <source>Every bot is judged anew at once.</source>
        <translation>每个机器人立即重新评判。</translation>
    </message>
</context>
<context>
    <name>fleet::ui::TopBar</name>
    <message>
        <source>The gateway refuses this console&apos;s key: a stop given now reaches no bot</source>
        <translation>网关拒绝本控制台的密钥：现在下达的停止无法到达任何机器人</translation>
    </message>
    <message>
        <source>Emergency stop…</source>
        <translation>紧急停止…</translation>
    </message>
    <message>
        <source>Opens the stop dialog for the whole fleet; nothing is sent yet (Ctrl+Shift+X)</source>
        <translation>打开整个机群的停止对话框；尚不发送任何命令（Ctrl+Shift+X）</translation>
    </message>
    <message>
        <source>Emergency stop</source>
        <translation>紧急停止</translation>
    </message>
    <message>
        <source>Open the stop dialog for the whole fleet; nothing is sent yet</source>
        <translation>打开整个机群的停止对话框；尚不发送任何命令</translation>
    </message>
    <message>
        <source>Emergency stop, opens the dialog for the whole fleet</source>
        <translation>紧急停止，打开整个机群的对话框</translation>
    </message>
    <message>
        <source>No fleet yet</source>
        <translation>尚无机群</translation>
    </message>
    <message>
        <source>last event %1 ago</source>
        <translation>上一事件 %1前</translation>
    </message>
    <message>
        <source>last event %1</source>
        <translation>上一事件 %1</translation>
    </message>
    <message>
        <source>no event yet</source>
        <translation>尚无事件</translation>
    </message>
    <message>
        <source>API %1 / %2</source>
        <translation>API %1 / %2</translation>
    </message>
    <message>
        <source>%1 · 1 more operation</source>
        <translation>%1 · 另有 1 个操作</translation>
    </message>
    <message>
        <source>Open operation, %1: %2</source>
        <translation>进行中的操作，%1：%2</translation>
    </message>
    <message>
        <source>Opens the board of the newest operation under way: %1</source>
        <translation>打开最近进行中操作的看板：%1</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %Ln more operations</source>
        <translation>
            <numerusform>%1 · 另有 %Ln 个操作</numerusform>
        </translation>
    </message>
    <message>
        <source>Acts are signed in the name of %1</source>
        <translation>操作以 %1 的名义签名</translation>
    </message>
    <message>
        <source>%1, %2 waiting</source>
        <translation>%1，%2 等待中</translation>
    </message>
    <message>
        <source>Calls used of this hour&apos;s allowance; %1 more are kept for a stop. Calls that wait for their turn: %2; a stop never does.</source>
        <translation>本小时已用调用额度；另有 %1 次保留给停止命令。等待中的调用：%2；停止命令从不等待。</translation>
    </message>
    <message>
        <source>%1; opens the health page</source>
        <translation>%1；打开健康页</translation>
    </message>
    <message>
        <source>%1 Press to hear them again.</source>
        <comment>what the mute does</comment>
        <translation>%1按下即可恢复声音。</translation>
    </message>
    <message>
        <source>Sound on again</source>
        <translation>恢复声音</translation>
    </message>
    <message>
        <source>Hear alerts again</source>
        <translation>重新听到警报声</translation>
    </message>
</context>
<context>
    <name>fleet::ui::TrayIcon</name>
    <message>
        <source>Fleet Console</source>
        <translation>Fleet Console</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Emergency stop…</source>
        <translation>紧急停止…</translation>
    </message>
    <message>
        <source>Mute 15 min</source>
        <translation>静音 15 分钟</translation>
    </message>
    <message>
        <source>Mute 1 h</source>
        <translation>静音 1 小时</translation>
    </message>
    <message>
        <source>Sound on again</source>
        <translation>恢复声音</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
</context>
<context>
    <name>fleet::ui::TrendPanel</name>
    <message>
        <source>Charts…</source>
        <translation>图表…</translation>
    </message>
    <message>
        <source>The fleet in 24 hours</source>
        <translation>24 小时机群</translation>
    </message>
    <message>
        <source>Charts of the fleet</source>
        <translation>机群图表</translation>
    </message>
    <message>
        <source>Opens the charts of the whole fleet, with any time and every metric</source>
        <translation>打开整个机群的图表，可选任意时段和指标</translation>
    </message>
    <message>
        <source>PnL of the day</source>
        <translation>当日盈亏</translation>
    </message>
    <message>
        <source>Worst drawdown</source>
        <translation>最大回撤</translation>
    </message>
    <message>
        <source>This window does not know where the fleet&apos;s history is kept.</source>
        <translation>此窗口不知道机群历史保存在何处。</translation>
    </message>
    <message>
        <source>The history is read.</source>
        <translation>正在读取历史。</translation>
    </message>
</context>
<context>
    <name>fleet::ui::TypedName</name>
    <message>
        <source>The scope&apos;s name, typed instead of holding</source>
        <translation>输入范围名称以代替按住</translation>
    </message>
    <message>
        <source>Typing the name arms the button: one press is enough then</source>
        <translation>输入名称后按钮就绪：按一次即可</translation>
    </message>
    <message>
        <source>Or type &lt;b&gt;%1&lt;/b&gt;</source>
        <translation>或输入 &lt;b&gt;%1&lt;/b&gt;</translation>
    </message>
    <message>
        <source>Armed: press Enter</source>
        <translation>已就绪：按 Enter</translation>
    </message>
</context>
<context>
    <name>fleet::ui::WatchActs</name>
    <message>
        <source>%1: the alert was not acknowledged.</source>
        <translation>%1：该告警未被认领。</translation>
    </message>
    <message>
        <source>The silence was not made. The alerts go on calling.</source>
        <translation>静默未生效。告警继续呼叫。</translation>
    </message>
    <message>
        <source>The silence was not ended.</source>
        <translation>静默未结束。</translation>
    </message>
    <message>
        <source>The limits were not changed. Those before go on counting.</source>
        <translation>限值未更改。先前的继续有效。</translation>
    </message>
    <message>
        <source>%1 Or no answer came: look before you ask again.</source>
        <translation>%1 或未收到答复：再次请求前请先查看。</translation>
    </message>
</context>
<context>
    <name>fleet::ui::WelcomeWindow</name>
    <message>
        <source>No fleet yet</source>
        <translation>尚无机群</translation>
    </message>
    <message>
        <source>Connect to the gateway your bots live on, or look around first with a pretend fleet. You can do the other one later.</source>
        <translation>连接您的机器人所在的网关，或先用模拟机群体验。另一项可稍后进行。</translation>
    </message>
    <message>
        <source>Try the sandbox</source>
        <translation>试用沙盒</translation>
    </message>
    <message>
        <source>A gateway inside this program and simulated bots. No account, no network, no money. Practise the stop before you need it.</source>
        <translation>内置网关和模拟机器人。无需账户、网络和资金。请在需要之前先练习停止操作。</translation>
    </message>
    <message>
        <source>Bo&amp;ts</source>
        <translation>机器人(&amp;T)</translation>
    </message>
    <message>
        <source>How many simulated bots</source>
        <translation>模拟机器人数量</translation>
    </message>
    <message>
        <source>More of them take longer to start</source>
        <translation>数量越多启动越久</translation>
    </message>
    <message>
        <source>&amp;Start the sandbox</source>
        <translation>启动沙盒(&amp;S)</translation>
    </message>
    <message>
        <source>Opens the console on a pretend fleet</source>
        <translation>用模拟机群打开控制台</translation>
    </message>
    <message>
        <source>Start the sandbox</source>
        <translation>启动沙盒</translation>
    </message>
    <message>
        <source>Already set up?</source>
        <translation>已完成设置？</translation>
    </message>
    <message>
        <source>A profile is a folder with one fleet&apos;s settings, keys and database.</source>
        <translation>配置是一个文件夹，包含一个机群的设置、密钥和数据库。</translation>
    </message>
    <message>
        <source>Open a &amp;profile folder…</source>
        <translation>打开配置文件夹(&amp;P)…</translation>
    </message>
    <message>
        <source>Opens the console on a profile that another run made</source>
        <translation>用先前生成的配置打开控制台</translation>
    </message>
    <message>
        <source>Open a profile folder…</source>
        <translation>打开配置文件夹…</translation>
    </message>
    <message>
        <source>Fleet Console</source>
        <translation>Fleet Console</translation>
    </message>
    <message>
        <source>The new profile is made in %1.</source>
        <translation>新配置生成于 %1。</translation>
    </message>
    <message>
        <source>No profile was made. What you typed is kept.</source>
        <translation>未生成配置。您的输入已保留。</translation>
    </message>
    <message>
        <source>Starting the gateway and enrolling %1…</source>
        <translation>正在启动网关并登记 %1…</translation>
    </message>
    <message>
        <source>File with the API key</source>
        <translation>含 API 密钥的文件</translation>
    </message>
    <message>
        <source>The key was not read.</source>
        <translation>未读取密钥。</translation>
    </message>
    <message>
        <source>%1 is empty or holds more than one line.</source>
        <translation>%1 为空或多于一行。</translation>
    </message>
    <message>
        <source>Profile folder</source>
        <translation>配置文件夹</translation>
    </message>
    <message>
        <source>This folder holds no profile that can be opened.</source>
        <translation>此文件夹中没有可打开的配置。</translation>
    </message>
</context>
</TS>
