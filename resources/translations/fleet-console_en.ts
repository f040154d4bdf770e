<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>fleet::AlertModel</name>
    <message numerus="yes">
        <source>%1 It explains %Ln others.</source>
        <translation>
            <numerusform>%1 It explains %Ln other.</numerusform>
            <numerusform>%1 It explains %Ln others.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fleet::AlertWords</name>
    <message numerus="yes">
        <source>%Ln bots fell silent at once</source>
        <translation>
            <numerusform>%Ln bot fell silent at once</numerusform>
            <numerusform>%Ln bots fell silent at once</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>flapping: it came back %Ln times</source>
        <translation>
            <numerusform>flapping: it came back %Ln time</numerusform>
            <numerusform>flapping: it came back %Ln times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln alerts are firing</source>
        <translation>
            <numerusform>%Ln alert is firing</numerusform>
            <numerusform>%Ln alerts are firing</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fleet::BoardWords</name>
    <message numerus="yes">
        <source>what %Ln bots hold is not known</source>
        <translation>
            <numerusform>what %Ln bot holds is not known</numerusform>
            <numerusform>what %Ln bots hold is not known</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln bots have proved that they %1</source>
        <translation>
            <numerusform>%Ln bot has proved that it %1</numerusform>
            <numerusform>All %Ln bots have proved that they %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 bots have proved that they %2</source>
        <translation>
            <numerusform>%Ln of %1 bots has proved that it %2</numerusform>
            <numerusform>%Ln of %1 bots have proved that they %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused</source>
        <translation>
            <numerusform>%Ln refused</numerusform>
            <numerusform>%Ln refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln failed</numerusform>
            <numerusform>%Ln failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unreachable</source>
        <translation>
            <numerusform>%Ln unreachable</numerusform>
            <numerusform>%Ln unreachable</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln silent</source>
        <translation>
            <numerusform>%Ln silent</numerusform>
            <numerusform>%Ln silent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln working</source>
        <translation>
            <numerusform>%Ln working</numerusform>
            <numerusform>%Ln working</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln seen, not proved</source>
        <translation>
            <numerusform>%Ln seen, not proved</numerusform>
            <numerusform>%Ln seen, not proved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln bots are latched until released</source>
        <translation>
            <numerusform>%Ln bot is latched until released</numerusform>
            <numerusform>%Ln bots are latched until released</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Retry %Ln unconfirmed</source>
        <translation>
            <numerusform>Retry %Ln unconfirmed</numerusform>
            <numerusform>Retry %Ln unconfirmed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fleet::BotStory</name>
    <message numerus="yes">
        <source>%Ln tries</source>
        <translation>
            <numerusform>%Ln try</numerusform>
            <numerusform>%Ln tries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fleet::CallNotices</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fleet::DensityWords</name>
    <message numerus="yes">
        <source>bots were dead in %Ln cells</source>
        <translation>
            <numerusform>bots were dead in %Ln cell</numerusform>
            <numerusform>bots were dead in %Ln cells</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>bots were late in %Ln cells</source>
        <translation>
            <numerusform>bots were late in %Ln cell</numerusform>
            <numerusform>bots were late in %Ln cells</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fleet::LinkWords</name>
    <message numerus="yes">
        <source>%Ln dead</source>
        <translation>
            <numerusform>%Ln dead</numerusform>
            <numerusform>%Ln dead</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unknown</source>
        <translation>
            <numerusform>%Ln unknown</numerusform>
            <numerusform>%Ln unknown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stopped</source>
        <translation>
            <numerusform>%Ln stopped</numerusform>
            <numerusform>%Ln stopped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln late or drifting</source>
        <translation>
            <numerusform>%Ln late or drifting</numerusform>
            <numerusform>%Ln late or drifting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln paused</source>
        <translation>
            <numerusform>%Ln paused</numerusform>
            <numerusform>%Ln paused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln bots are heard and trading</source>
        <translation>
            <numerusform>%Ln bot is heard and trading</numerusform>
            <numerusform>All %Ln bots are heard and trading</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln trading</source>
        <translation>
            <numerusform>%Ln trading</numerusform>
            <numerusform>%Ln trading</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pausing</source>
        <translation>
            <numerusform>%Ln pausing</numerusform>
            <numerusform>%Ln pausing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not stopped</source>
        <translation>
            <numerusform>%Ln not stopped</numerusform>
            <numerusform>%Ln not stopped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not proved</source>
        <comment>of a stop</comment>
        <translation>
            <numerusform>%Ln not proved</numerusform>
            <numerusform>%Ln not proved</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fleet::PlanWords</name>
    <message numerus="yes">
        <source>%Ln of %1 have not reported it</source>
        <translation>
            <numerusform>%Ln of %1 has not reported it</numerusform>
            <numerusform>%Ln of %1 have not reported it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln heard</source>
        <translation>
            <numerusform>%Ln heard</numerusform>
            <numerusform>%Ln heard</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unknown</source>
        <translation>
            <numerusform>%Ln unknown</numerusform>
            <numerusform>%Ln unknown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, and what %Ln bots hold is not known</source>
        <translation>
            <numerusform>%1, and what %Ln bot holds is not known</numerusform>
            <numerusform>%1, and what %Ln bots hold is not known</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln bots do not say</source>
        <translation>
            <numerusform>%Ln bot does not say</numerusform>
            <numerusform>%Ln bots do not say</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are stopped and need a release first: %1</source>
        <translation>
            <numerusform>%Ln is stopped and needs a release first: %1</numerusform>
            <numerusform>%Ln are stopped and need a release first: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are not paused: %1</source>
        <translation>
            <numerusform>%Ln is not paused: %1</numerusform>
            <numerusform>%Ln are not paused: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are not stopped: %1</source>
        <translation>
            <numerusform>%Ln is not stopped: %1</numerusform>
            <numerusform>%Ln are not stopped: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln have been asked already: %1</source>
        <translation>
            <numerusform>%Ln has been asked already: %1</numerusform>
            <numerusform>%Ln have been asked already: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fleet::SilenceChoices</name>
    <message numerus="yes">
        <source>%Ln open alerts</source>
        <translation>
            <numerusform>%Ln open alert</numerusform>
            <numerusform>%Ln open alerts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fleet::Words</name>
    <message numerus="yes">
        <source>%Ln bots</source>
        <translation>
            <numerusform>%Ln bot</numerusform>
            <numerusform>%Ln bots</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 and %Ln more</numerusform>
            <numerusform>%1 and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln positions</source>
        <translation>
            <numerusform>%Ln position</numerusform>
            <numerusform>%Ln positions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln orders</source>
        <translation>
            <numerusform>%Ln order</numerusform>
            <numerusform>%Ln orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>stopped</source>
        <comment>proved that they …</comment>
        <translation>
            <numerusform>stopped</numerusform>
            <numerusform>stopped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>paused</source>
        <comment>proved that they …</comment>
        <translation>
            <numerusform>paused</numerusform>
            <numerusform>paused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>drained</source>
        <comment>proved that they …</comment>
        <translation>
            <numerusform>drained</numerusform>
            <numerusform>drained</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>resumed</source>
        <comment>proved that they …</comment>
        <translation>
            <numerusform>resumed</numerusform>
            <numerusform>resumed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>were released</source>
        <comment>proved that they …</comment>
        <translation>
            <numerusform>was released</numerusform>
            <numerusform>were released</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>shut down</source>
        <comment>proved that they …</comment>
        <translation>
            <numerusform>shut down</numerusform>
            <numerusform>shut down</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>restarted</source>
        <comment>proved that they …</comment>
        <translation>
            <numerusform>restarted</numerusform>
            <numerusform>restarted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>carried it out</source>
        <comment>proved that they …</comment>
        <translation>
            <numerusform>carried it out</numerusform>
            <numerusform>carried it out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>took the limits</source>
        <comment>proved that they …</comment>
        <translation>
            <numerusform>took the limits</numerusform>
            <numerusform>took the limits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>closed the position</source>
        <comment>proved that they …</comment>
        <translation>
            <numerusform>closed the position</numerusform>
            <numerusform>closed the position</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>took over</source>
        <comment>proved that they …</comment>
        <translation>
            <numerusform>took over</numerusform>
            <numerusform>took over</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fleet::ui::AcknowledgeDialog</name>
    <message numerus="yes">
        <source>Acknowledge %Ln alerts</source>
        <translation>
            <numerusform>Acknowledge %Ln alert</numerusform>
            <numerusform>Acknowledge %Ln alerts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fleet::ui::BotsPage</name>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln under way</source>
        <translation>
            <numerusform>%Ln under way</numerusform>
            <numerusform>%Ln under way</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them are hidden by the filter</source>
        <translation>
            <numerusform>%Ln of them is hidden by the filter</numerusform>
            <numerusform>%Ln of them are hidden by the filter</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fleet::ui::ByHandPanel</name>
    <message numerus="yes">
        <source>%Ln exchanges</source>
        <translation>
            <numerusform>%Ln exchange</numerusform>
            <numerusform>%Ln exchanges</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fleet::ui::CallWords</name>
    <message numerus="yes">
        <source>Muted until %1, %Ln critical unheard</source>
        <translation>
            <numerusform>Muted until %1, %Ln critical unheard</numerusform>
            <numerusform>Muted until %1, %Ln critical unheard</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln critical alerts fire unheard.</source>
        <translation>
            <numerusform>%Ln critical alert fires unheard.</numerusform>
            <numerusform>%Ln critical alerts fire unheard.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fleet::ui::CommandPalette</name>
    <message numerus="yes">
        <source>%Ln matches</source>
        <translation>
            <numerusform>%Ln match</numerusform>
            <numerusform>%Ln matches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fleet::ui::HoldList</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fleet::ui::MainWindow</name>
    <message numerus="yes">
        <source>%Ln things need a person</source>
        <translation>
            <numerusform>%Ln thing needs a person</numerusform>
            <numerusform>%Ln things need a person</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fleet::ui::OperationBoard</name>
    <message numerus="yes">
        <source>%Ln bots cannot prove what they do: look at their exchanges</source>
        <translation>
            <numerusform>%Ln bot cannot prove what it does: look at its exchange</numerusform>
            <numerusform>%Ln bots cannot prove what they do: look at their exchanges</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Steps by hand at %Ln exchanges</source>
        <translation>
            <numerusform>Steps by hand at %Ln exchange</numerusform>
            <numerusform>Steps by hand at %Ln exchanges</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>By hand: %Ln exchanges</source>
        <translation>
            <numerusform>By hand: %Ln exchange</numerusform>
            <numerusform>By hand: %Ln exchanges</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fleet::ui::OperationDialog</name>
    <message numerus="yes">
        <source>%Ln bots left the fleet since this dialog opened.</source>
        <translation>
            <numerusform>%Ln bot left the fleet since this dialog opened.</numerusform>
            <numerusform>%Ln bots left the fleet since this dialog opened.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln bots joined since this dialog opened and stay out. Open it again to include them.</source>
        <translation>
            <numerusform>%Ln bot joined since this dialog opened and stays out. Open it again to include it.</numerusform>
            <numerusform>%Ln bots joined since this dialog opened and stay out. Open it again to include them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fleet::ui::ReleaseDialog</name>
    <message numerus="yes">
        <source>%Ln checks</source>
        <translation>
            <numerusform>%Ln check</numerusform>
            <numerusform>%Ln checks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fleet::ui::ShutdownDialog</name>
    <message numerus="yes">
        <source>I know that these bots and %Ln more may leave positions open, and somebody else looks after them</source>
        <translation>
            <numerusform>I know that these bots and %Ln more may leave positions open, and somebody else looks after them</numerusform>
            <numerusform>I know that these bots and %Ln more may leave positions open, and somebody else looks after them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fleet::ui::TopBar</name>
    <message numerus="yes">
        <source>%1 · %Ln more operations</source>
        <translation>
            <numerusform>%1 · %Ln more operation</numerusform>
            <numerusform>%1 · %Ln more operations</numerusform>
        </translation>
    </message>
</context>
</TS>
