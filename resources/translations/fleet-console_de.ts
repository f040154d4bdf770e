<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>fleet::AlertModel</name>
    <message>
        <source>%1 It explains 1 other.</source>
        <translation>%1 Er erklärt 1 weiteren.</translation>
    </message>
    <message numerus="yes">
        <source>%1 It explains %Ln others.</source>
        <translation>
            <numerusform>%1 Er erklärt %Ln weiteren.</numerusform>
            <numerusform>%1 Er erklärt %Ln weitere.</numerusform>
        </translation>
    </message>
    <message>
        <source>Only %1.</source>
        <comment>because of what</comment>
        <translation>Nur %1.</translation>
    </message>
    <message>
        <source>Since %1</source>
        <comment>a time</comment>
        <translation>Seit %1</translation>
    </message>
</context>
<context>
    <name>fleet::AlertWords</name>
    <message>
        <source>Trades while held</source>
        <translation>Handelt trotz Sperre</translation>
    </message>
    <message>
        <source>It is to stand still and says that it trades: the hold is not obeyed.</source>
        <translation>Er soll stillstehen und meldet, dass er handelt: Die Sperre wird nicht befolgt.</translation>
    </message>
    <message>
        <source>The command goes out again by itself. If it keeps trading, stop it at its exchange.</source>
        <translation>Der Befehl geht von selbst noch einmal hinaus. Handelt er weiter, stoppen Sie ihn an seiner Börse.</translation>
    </message>
    <message>
        <source>Stops refused</source>
        <translation>Stopps abgelehnt</translation>
    </message>
    <message>
        <source>The gateway refuses this console&apos;s key: no stop can be sent.</source>
        <translation>Das Gateway lehnt den Schlüssel dieser Konsole ab: Kein Stopp kann gesendet werden.</translation>
    </message>
    <message>
        <source>Put a valid key into the profile. Until then stop at the exchanges.</source>
        <translation>Legen Sie einen gültigen Schlüssel ins Profil. Stoppen Sie bis dahin an den Börsen.</translation>
    </message>
    <message>
        <source>Console blind</source>
        <translation>Konsole blind</translation>
    </message>
    <message>
        <source>The console hears nothing. Bots may still be trading; a stop is sent at the first contact.</source>
        <translation>Die Konsole hört nichts. Bots handeln vielleicht noch; ein Stopp geht beim ersten Kontakt hinaus.</translation>
    </message>
    <message>
        <source>Look at the gateway and at this machine&apos;s network.</source>
        <translation>Sehen Sie nach dem Gateway und dem Netz dieses Rechners.</translation>
    </message>
    <message>
        <source>Many silent at once</source>
        <translation>Viele zugleich stumm</translation>
    </message>
    <message>
        <source>So many bots at once are more likely cut off than dead; they may still be trading.</source>
        <translation>So viele Bots zugleich sind eher abgeschnitten als tot; sie handeln vielleicht noch.</translation>
    </message>
    <message>
        <source>Look at what they share first: network, host, exchange, version.</source>
        <translation>Sehen Sie zuerst nach dem, was sie teilen: Netz, Rechner, Börse, Version.</translation>
    </message>
    <message>
        <source>Two copies</source>
        <translation>Zwei Kopien</translation>
    </message>
    <message>
        <source>Two copies of one bot speak: both may trade one account.</source>
        <translation>Zwei Kopien eines Bots sprechen: Beide handeln vielleicht auf einem Konto.</translation>
    </message>
    <message>
        <source>Stop the bot, end one of the copies, then release it.</source>
        <translation>Stoppen Sie den Bot, beenden Sie eine der Kopien, geben Sie ihn dann frei.</translation>
    </message>
    <message>
        <source>Gateway reset</source>
        <translation>Gateway zurückgesetzt</translation>
    </message>
    <message>
        <source>The gateway lost its database: its events begin again and its past is gone.</source>
        <translation>Das Gateway hat seine Datenbank verloren: Seine Ereignisse beginnen neu, seine Vergangenheit ist weg.</translation>
    </message>
    <message>
        <source>Nothing to do here: bots register anew, open holds are sent again.</source>
        <translation>Hier ist nichts zu tun: Bots melden sich neu an, offene Sperren werden noch einmal gesendet.</translation>
    </message>
    <message>
        <source>Bot silent</source>
        <translation>Bot stumm</translation>
    </message>
    <message>
        <source>It says nothing any more. What it held may still be open.</source>
        <translation>Er sagt nichts mehr. Was er hielt, ist vielleicht noch offen.</translation>
    </message>
    <message>
        <source>Look at its host. A stop given now reaches it when it is heard again.</source>
        <translation>Sehen Sie nach seinem Rechner. Ein Stopp von jetzt erreicht ihn, sobald er wieder gehört wird.</translation>
    </message>
    <message>
        <source>Beyond a limit</source>
        <translation>Jenseits einer Grenze</translation>
    </message>
    <message>
        <source>It does badly by its own figures.</source>
        <translation>Nach seinen eigenen Werten geht es ihm schlecht.</translation>
    </message>
    <message>
        <source>Look at its figures; pause or stop it, or move the limit.</source>
        <translation>Sehen Sie sich seine Werte an; pausieren oder stoppen Sie ihn, oder verschieben Sie die Grenze.</translation>
    </message>
    <message>
        <source>Forged reports</source>
        <translation>Gefälschte Berichte</translation>
    </message>
    <message>
        <source>Somebody speaks in its name and cannot prove it. Nothing of that was believed.</source>
        <translation>Jemand spricht in seinem Namen und kann es nicht beweisen. Nichts davon wurde geglaubt.</translation>
    </message>
    <message>
        <source>If the bot itself was set up anew, enrol it again; else find out who.</source>
        <translation>Wurde der Bot selbst neu aufgesetzt, nehmen Sie ihn neu auf; sonst finden Sie heraus, wer es ist.</translation>
    </message>
    <message>
        <source>Bus flooded</source>
        <translation>Bus überflutet</translation>
    </message>
    <message>
        <source>Strangers fill the gateway&apos;s bus: reports may come late.</source>
        <translation>Fremde füllen den Bus des Gateways: Berichte kommen vielleicht spät.</translation>
    </message>
    <message>
        <source>Tell whoever runs the gateway.</source>
        <translation>Sagen Sie es dem Betreiber des Gateways.</translation>
    </message>
    <message>
        <source>Channel lost</source>
        <translation>Kanal verloren</translation>
    </message>
    <message>
        <source>One of the ways in is lost; the others carry, and may be slower.</source>
        <translation>Einer der Wege herein ist verloren; die anderen tragen und sind vielleicht langsamer.</translation>
    </message>
    <message>
        <source>It is tried again by itself. If it lasts, look at the gateway.</source>
        <translation>Es wird von selbst wieder versucht. Hält es an, sehen Sie nach dem Gateway.</translation>
    </message>
    <message>
        <source>Events lost</source>
        <translation>Ereignisse verloren</translation>
    </message>
    <message>
        <source>The console was away for longer than the gateway keeps its events.</source>
        <translation>Die Konsole war länger fort, als das Gateway seine Ereignisse behält.</translation>
    </message>
    <message>
        <source>That time is missing in history and counts against nobody.</source>
        <translation>Diese Zeit fehlt im Verlauf und zählt gegen niemanden.</translation>
    </message>
    <message>
        <source>Disk failing</source>
        <translation>Datenträger gestört</translation>
    </message>
    <message>
        <source>The disk does not take the record. Emergency stops go on; everything else waits.</source>
        <translation>Der Datenträger nimmt die Aufzeichnung nicht an. Not-Stopps gehen weiter; alles andere wartet.</translation>
    </message>
    <message>
        <source>Make room, or look at the disk.</source>
        <translation>Schaffen Sie Platz, oder sehen Sie nach dem Datenträger.</translation>
    </message>
    <message>
        <source>Clock off</source>
        <translation>Uhr falsch</translation>
    </message>
    <message>
        <source>This machine&apos;s clock differs from the gateway&apos;s: commands may count as expired.</source>
        <translation>Die Uhr dieses Rechners weicht von der des Gateways ab: Befehle gelten vielleicht als abgelaufen.</translation>
    </message>
    <message>
        <source>Set this machine&apos;s clock by NTP.</source>
        <translation>Stellen Sie die Uhr dieses Rechners per NTP.</translation>
    </message>
    <message>
        <source>Over</source>
        <comment>an alert</comment>
        <translation>Vorbei</translation>
    </message>
    <message>
        <source>Dead</source>
        <translation>Tot</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>Kritisch</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Firing</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>Übernommen</translation>
    </message>
    <message>
        <source>Over, nobody looked</source>
        <translation>Vorbei, ungesehen</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <source>%1 trades while held</source>
        <translation>%1 handelt trotz Sperre</translation>
    </message>
    <message>
        <source>No stop can be sent</source>
        <translation>Kein Stopp kann gesendet werden</translation>
    </message>
    <message>
        <source>The console is blind</source>
        <translation>Die Konsole ist blind</translation>
    </message>
    <message numerus="yes">
        <source>%Ln bots fell silent at once</source>
        <translation>
            <numerusform>%Ln Bot verstummte auf einmal</numerusform>
            <numerusform>%Ln Bots verstummten zugleich</numerusform>
        </translation>
    </message>
    <message>
        <source>Many bots fell silent at once</source>
        <translation>Viele Bots verstummten zugleich</translation>
    </message>
    <message>
        <source>Two copies of %1 speak</source>
        <translation>Zwei Kopien von %1 sprechen</translation>
    </message>
    <message>
        <source>The gateway lost its database</source>
        <translation>Das Gateway hat seine Datenbank verloren</translation>
    </message>
    <message>
        <source>%1 is silent</source>
        <translation>%1 ist stumm</translation>
    </message>
    <message>
        <source>%1 was silent</source>
        <translation>%1 war stumm</translation>
    </message>
    <message>
        <source>%1 does badly</source>
        <translation>%1 geht es schlecht</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a bot, its metrics</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Somebody speaks as %1</source>
        <translation>Jemand spricht als %1</translation>
    </message>
    <message>
        <source>Strangers fill the bus</source>
        <translation>Fremde füllen den Bus</translation>
    </message>
    <message>
        <source>A way in is lost</source>
        <translation>Ein Weg herein ist verloren</translation>
    </message>
    <message>
        <source>Events were lost for good</source>
        <translation>Ereignisse sind endgültig verloren</translation>
    </message>
    <message>
        <source>The disk does not take the record</source>
        <translation>Der Datenträger nimmt die Aufzeichnung nicht an</translation>
    </message>
    <message>
        <source>This machine&apos;s clock is off</source>
        <translation>Die Uhr dieses Rechners geht falsch</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between figures</comment>
        <translation>; </translation>
    </message>
    <message>
        <source>the WebSocket</source>
        <translation>der WebSocket</translation>
    </message>
    <message>
        <source>the sweep</source>
        <translation>die Abfrage</translation>
    </message>
    <message>
        <source>the webhook</source>
        <translation>der Webhook</translation>
    </message>
    <message>
        <source>exchange %1</source>
        <translation>Börse %1</translation>
    </message>
    <message>
        <source>group %1</source>
        <translation>Gruppe %1</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>They share %1.</source>
        <translation>Sie teilen %1.</translation>
    </message>
    <message>
        <source>Lost: %1.</source>
        <translation>Verloren: %1.</translation>
    </message>
    <message>
        <source>The gateway&apos;s clock is %1 against it.</source>
        <translation>Die Uhr des Gateways weicht um %1 ab.</translation>
    </message>
    <message>
        <source> “%1”</source>
        <translation> „%1“</translation>
    </message>
    <message>
        <source>in hand of %1%2, asked again at %3</source>
        <translation>in der Hand von %1%2, Nachfrage um %3</translation>
    </message>
    <message>
        <source>over since %1, nobody looked</source>
        <translation>vorbei seit %1, ungesehen</translation>
    </message>
    <message>
        <source>over, nobody looked</source>
        <translation>vorbei, ungesehen</translation>
    </message>
    <message>
        <source>in nobody&apos;s hands</source>
        <translation>in niemandes Hand</translation>
    </message>
    <message>
        <source>silenced until %1</source>
        <translation>stumm geschaltet bis %1</translation>
    </message>
    <message numerus="yes">
        <source>flapping: it came back %Ln times</source>
        <translation>
            <numerusform>flatternd: kam %Ln Mal zurück</numerusform>
            <numerusform>flatternd: kam %Ln Mal zurück</numerusform>
        </translation>
    </message>
    <message>
        <source>because the console is blind</source>
        <translation>weil die Konsole blind ist</translation>
    </message>
    <message>
        <source>because many bots fell silent at once</source>
        <translation>weil viele Bots zugleich verstummten</translation>
    </message>
    <message>
        <source>because the bot is silent</source>
        <translation>weil der Bot stumm ist</translation>
    </message>
    <message>
        <source>because of another alert: %1</source>
        <translation>wegen eines anderen Alarms: %1</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>Nothing is firing</source>
        <translation>Nichts ist aktiv</translation>
    </message>
    <message>
        <source>%1 dead</source>
        <translation>%1 tot</translation>
    </message>
    <message>
        <source>%1 critical</source>
        <translation>%1 kritisch</translation>
    </message>
    <message>
        <source>%1 warning</source>
        <translation>%1 Warnung</translation>
    </message>
    <message>
        <source>1 alert is firing</source>
        <translation>1 Alarm ist aktiv</translation>
    </message>
    <message numerus="yes">
        <source>%Ln alerts are firing</source>
        <translation>
            <numerusform>%Ln Alarm ist aktiv</numerusform>
            <numerusform>%Ln Alarme sind aktiv</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>how many alerts, of which kinds</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 in hand</source>
        <translation>%1 in jemandes Hand</translation>
    </message>
    <message>
        <source>%1 over that nobody looked at</source>
        <translation>%1 vorbei und ungesehen</translation>
    </message>
    <message>
        <source>%1 silenced</source>
        <translation>%1 stumm geschaltet</translation>
    </message>
    <message>
        <source>%1 explained by another</source>
        <translation>%1 durch einen anderen erklärt</translation>
    </message>
    <message>
        <source>Every kind of alert</source>
        <translation>Jede Art von Alarm</translation>
    </message>
    <message>
        <source>bot %1</source>
        <translation>Bot %1</translation>
    </message>
    <message>
        <source>whole fleet</source>
        <translation>ganze Flotte</translation>
    </message>
    <message>
        <source>No history</source>
        <translation>Kein Verlauf</translation>
    </message>
    <message>
        <source>Charts get nothing new; nothing else is touched.</source>
        <translation>Die Diagramme bekommen nichts Neues; sonst ist nichts betroffen.</translation>
    </message>
    <message>
        <source>The charts get nothing new</source>
        <translation>Die Diagramme bekommen nichts Neues</translation>
    </message>
    <message>
        <source>Old reports of it are sent again, or its clock was set back. Nothing of that was believed.</source>
        <translation>Alte Berichte von ihm werden erneut gesendet, oder seine Uhr wurde zurückgestellt. Nichts davon wurde geglaubt.</translation>
    </message>
    <message>
        <source>It was silent from %1 to %2.</source>
        <translation>Er schwieg von %1 bis %2.</translation>
    </message>
</context>
<context>
    <name>fleet::BoardWords</name>
    <message>
        <source>all flat</source>
        <translation>alles glattgestellt</translation>
    </message>
    <message>
        <source>what 1 bot holds is not known</source>
        <translation>was 1 Bot hält, ist nicht bekannt</translation>
    </message>
    <message>
        <source>orders not known</source>
        <translation>Orders nicht bekannt</translation>
    </message>
    <message>
        <source>positions not known; %1</source>
        <translation>Positionen nicht bekannt; %1</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1; %2</translation>
    </message>
    <message>
        <source>%1 kept by policy; %2</source>
        <translation>%1 nach Vorgabe behalten; %2</translation>
    </message>
    <message>
        <source>%1 stay open; %2</source>
        <translation>%1 bleiben offen; %2</translation>
    </message>
    <message>
        <source>This operation has no bots: nothing was asked of anyone</source>
        <translation>Dieser Vorgang hat keine Bots: Niemand wurde beauftragt</translation>
    </message>
    <message>
        <source>The bot has proved that it %1</source>
        <translation>Der Bot hat nachgewiesen, dass er %1</translation>
    </message>
    <message>
        <source>The bot has not proved that it %1</source>
        <translation>Der Bot hat nicht nachgewiesen, dass er %1</translation>
    </message>
    <message>
        <source>%1 of %2 proved</source>
        <translation>%1 von %2 nachgewiesen</translation>
    </message>
    <message>
        <source>proved: %1</source>
        <translation>nachgewiesen: %1</translation>
    </message>
    <message>
        <source>No bot is latched by this stop any more</source>
        <translation>Kein Bot ist mehr durch diesen Stopp verriegelt</translation>
    </message>
    <message>
        <source>1 bot is latched until released</source>
        <translation>1 Bot ist bis zur Freigabe verriegelt</translation>
    </message>
    <message>
        <source>Fleet</source>
        <translation>Flotte</translation>
    </message>
    <message>
        <source>Fleet %1</source>
        <translation>Flotte %1</translation>
    </message>
    <message>
        <source>Group %1</source>
        <translation>Gruppe %1</translation>
    </message>
    <message>
        <source>Exchange %1</source>
        <translation>Börse %1</translation>
    </message>
    <message>
        <source>%1, %2, by %3 at %4: “%5”</source>
        <translation>%1, %2, von %3 um %4: „%5“</translation>
    </message>
    <message>
        <source>an unknown operator</source>
        <translation>unbekanntem Operator</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Aufgezeichnet</translation>
    </message>
    <message>
        <source>Not yet on disk</source>
        <translation>Noch nicht auf der Platte</translation>
    </message>
    <message>
        <source>broadcast %1</source>
        <translation>Rundruf %1</translation>
    </message>
    <message>
        <source>%1	%2	%3	positions %4	orders %5	%6</source>
        <translation>%1	%2	%3	Positionen %4	Orders %5	%6</translation>
    </message>
    <message numerus="yes">
        <source>what %Ln bots hold is not known</source>
        <translation>
            <numerusform>was %Ln Bot hält, ist nicht bekannt</numerusform>
            <numerusform>was %Ln Bots halten, ist nicht bekannt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln bots have proved that they %1</source>
        <translation>
            <numerusform>%Ln Bot hat nachgewiesen, dass er %1</numerusform>
            <numerusform>Alle %Ln Bots haben nachgewiesen, dass sie %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 bots have proved that they %2</source>
        <translation>
            <numerusform>%Ln von %1 Bots hat nachgewiesen, dass er %2</numerusform>
            <numerusform>%Ln von %1 Bots haben nachgewiesen, dass sie %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused</source>
        <translation>
            <numerusform>%Ln abgelehnt</numerusform>
            <numerusform>%Ln abgelehnt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln fehlgeschlagen</numerusform>
            <numerusform>%Ln fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unreachable</source>
        <translation>
            <numerusform>%Ln nicht erreichbar</numerusform>
            <numerusform>%Ln nicht erreichbar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln silent</source>
        <translation>
            <numerusform>%Ln stumm</numerusform>
            <numerusform>%Ln stumm</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln working</source>
        <translation>
            <numerusform>%Ln in Arbeit</numerusform>
            <numerusform>%Ln in Arbeit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln seen, not proved</source>
        <translation>
            <numerusform>%Ln gesehen, nicht nachgewiesen</numerusform>
            <numerusform>%Ln gesehen, nicht nachgewiesen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln bots are latched until released</source>
        <translation>
            <numerusform>%Ln Bot ist bis zur Freigabe verriegelt</numerusform>
            <numerusform>%Ln Bots sind bis zur Freigabe verriegelt</numerusform>
        </translation>
    </message>
    <message>
        <source>was released</source>
        <translation>freigegeben ist</translation>
    </message>
    <message>
        <source>What they still hold is not known</source>
        <translation>Was sie noch halten, ist nicht bekannt</translation>
    </message>
    <message>
        <source>%1 added at %2: “%3”</source>
        <translation>%1 ergänzte um %2: „%3“</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>%1: %2 of %3 proved</source>
        <translation>%1: %2 von %3 nachgewiesen</translation>
    </message>
    <message>
        <source>What it still holds is not known</source>
        <translation>Was er noch hält, ist nicht bekannt</translation>
    </message>
    <message>
        <source>Retry unconfirmed</source>
        <translation>Unbestätigte erneut fragen</translation>
    </message>
    <message numerus="yes">
        <source>Retry %Ln unconfirmed</source>
        <translation>
            <numerusform>%Ln Unbestätigten erneut fragen</numerusform>
            <numerusform>%Ln Unbestätigte erneut fragen</numerusform>
        </translation>
    </message>
    <message>
        <source>Retry %1 of %2 unconfirmed</source>
        <translation>%1 von %2 Unbestätigten erneut fragen</translation>
    </message>
    <message>
        <source>Asks the unconfirmed once more now, beside the tries that go on anyway.</source>
        <translation>Fragt die Unbestätigten jetzt noch einmal, neben den ohnehin laufenden Versuchen.</translation>
    </message>
    <message>
        <source>None of the unconfirmed can be asked again.</source>
        <translation>Keiner der Unbestätigten kann erneut gefragt werden.</translation>
    </message>
    <message>
        <source>Told, and they cannot prove more: %1.</source>
        <translation>Beauftragt, mehr kann dort nicht nachgewiesen werden: %1.</translation>
    </message>
    <message>
        <source>Still to be sent, or overtaken by a later act: %1.</source>
        <translation>Noch zu senden oder von einem späteren Vorgang überholt: %1.</translation>
    </message>
    <message>
        <source>next try %1</source>
        <translation>nächster Versuch %1</translation>
    </message>
    <message>
        <source>the positions of %1 are not known</source>
        <translation>die Positionen von %1 sind nicht bekannt</translation>
    </message>
    <message>
        <source>the orders of %1 are not known</source>
        <translation>die Orders von %1 sind nicht bekannt</translation>
    </message>
    <message>
        <source>the orders and exposure of %1 are not known</source>
        <translation>die Orders und das Exposure von %1 sind nicht bekannt</translation>
    </message>
    <message>
        <source>%1, and %2</source>
        <translation>%1; %2</translation>
    </message>
    <message>
        <source>1 of the positions is to be kept by policy</source>
        <translation>1 der Positionen soll nach Vorgabe bleiben</translation>
    </message>
    <message>
        <source>%1 of the positions are to be kept by policy</source>
        <translation>%1 der Positionen sollen nach Vorgabe bleiben</translation>
    </message>
    <message>
        <source>the position is to be kept by policy</source>
        <translation>die Position soll nach Vorgabe bleiben</translation>
    </message>
    <message>
        <source>the positions are to be kept by policy</source>
        <translation>die Positionen sollen nach Vorgabe bleiben</translation>
    </message>
    <message>
        <source>%1 may still be open as last heard</source>
        <translation>%1 können nach letzter Meldung noch offen sein</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <comment>what may be open, what of it is to be kept</comment>
        <translation>%1; %2</translation>
    </message>
</context>
<context>
    <name>fleet::BotFacts</name>
    <message>
        <source>No sample yet</source>
        <translation>Noch keine Messung</translation>
    </message>
    <message>
        <source>Last sample, %1 old</source>
        <translation>Letzte Messung, %1 alt</translation>
    </message>
    <message>
        <source>Last sample, %1</source>
        <translation>Letzte Messung, %1</translation>
    </message>
    <message>
        <source>PnL today</source>
        <translation>PnL heute</translation>
    </message>
    <message>
        <source>Since the start of the day, realised and not</source>
        <translation>Seit Tagesbeginn, realisiert und offen</translation>
    </message>
    <message>
        <source>Drawdown</source>
        <translation>Drawdown</translation>
    </message>
    <message>
        <source>Positions</source>
        <translation>Positionen</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Orders</translation>
    </message>
    <message>
        <source>Exposure</source>
        <translation>Exposure</translation>
    </message>
    <message>
        <source>Absolute value of what is open</source>
        <translation>Absolutwert der offenen Positionen</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latenz</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>Round trip to its exchange</source>
        <translation>Laufzeit zu seiner Börse und zurück</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Since the report before</source>
        <translation>Seit der vorigen Meldung</translation>
    </message>
    <message>
        <source>Trades today</source>
        <translation>Trades heute</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
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
        <translation>Läuft seit</translation>
    </message>
    <message>
        <source>Since the bot was started</source>
        <translation>Seit dem Start des Bots</translation>
    </message>
    <message>
        <source>A metric of this strategy&apos;s own</source>
        <translation>Eine eigene Messgröße dieser Strategie</translation>
    </message>
    <message>
        <source>The bot has not reported it</source>
        <translation>Der Bot hat es nicht gemeldet</translation>
    </message>
    <message>
        <source>Key version</source>
        <translation>Schlüsselversion</translation>
    </message>
    <message>
        <source>The bot has not proved a key yet</source>
        <translation>Der Bot hat noch keinen Schlüssel nachgewiesen</translation>
    </message>
    <message>
        <source>On record; the bot signs with it</source>
        <translation>Verzeichnet; der Bot signiert damit</translation>
    </message>
    <message>
        <source>%1, the bot says v%2</source>
        <translation>%1, der Bot sagt v%2</translation>
    </message>
    <message>
        <source>The registry and the bot&apos;s own report name different versions</source>
        <translation>Register und Bot nennen verschiedene Versionen</translation>
    </message>
    <message>
        <source>Its clock</source>
        <translation>Seine Uhr</translation>
    </message>
    <message>
        <source>A plain bot&apos;s reports carry no time of its own</source>
        <translation>Meldungen eines einfachen Bots tragen keine eigene Zeit</translation>
    </message>
    <message>
        <source>The bot has not reported yet</source>
        <translation>Der Bot hat sich noch nicht gemeldet</translation>
    </message>
    <message>
        <source>%1 ahead</source>
        <translation>%1 vor</translation>
    </message>
    <message>
        <source>within %1</source>
        <translation>innerhalb %1</translation>
    </message>
    <message>
        <source>%1 behind</source>
        <translation>%1 nach</translation>
    </message>
    <message>
        <source>The time in its last report against its arrival, the way here included</source>
        <translation>Die Zeit in seiner letzten Meldung gegen ihre Ankunft, der Weg hierher eingeschlossen</translation>
    </message>
    <message>
        <source>Written down, not registered yet</source>
        <translation>Notiert, noch nicht angemeldet</translation>
    </message>
    <message>
        <source>Registered, no bundle yet</source>
        <translation>Angemeldet, noch kein Paket</translation>
    </message>
    <message>
        <source>Bundle written, key not proved yet</source>
        <translation>Paket geschrieben, Schlüssel noch nicht nachgewiesen</translation>
    </message>
    <message>
        <source>Enrolled</source>
        <translation>Aufgenommen</translation>
    </message>
    <message>
        <source>No longer part of the fleet</source>
        <translation>Nicht mehr Teil der Flotte</translation>
    </message>
    <message>
        <source>Agent id</source>
        <translation>Agentenkennung</translation>
    </message>
    <message>
        <source>Its name on the gateway</source>
        <translation>Sein Name auf dem Gateway</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Fingerprint of the public key on record</source>
        <translation>Fingerabdruck des verzeichneten öffentlichen Schlüssels</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Nachweis</translation>
    </message>
    <message>
        <source>Level 1, signs what it says</source>
        <translation>Stufe 1, signiert, was er sagt</translation>
    </message>
    <message>
        <source>Level 0, cannot prove</source>
        <translation>Stufe 0, kein Nachweis möglich</translation>
    </message>
    <message>
        <source>Signed reports, answers and holds</source>
        <translation>Signierte Meldungen, Antworten und Sperren</translation>
    </message>
    <message>
        <source>A plain bot: what it does can be seen and not proved</source>
        <translation>Ein einfacher Bot: Was er tut, ist zu sehen, aber nicht nachzuweisen</translation>
    </message>
    <message>
        <source>Enrolment</source>
        <translation>Aufnahme</translation>
    </message>
    <message>
        <source>Instance</source>
        <translation>Instanz</translation>
    </message>
    <message>
        <source>The bot has not reported one</source>
        <translation>Der Bot hat keine gemeldet</translation>
    </message>
    <message>
        <source>Random at each start of the bot: another one is another start</source>
        <translation>Bei jedem Start des Bots zufällig: eine andere ist ein anderer Start</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>Strategie</translation>
    </message>
    <message>
        <source>Forgeries</source>
        <translation>Fälschungen</translation>
    </message>
    <message>
        <source>Reports in its name that did not verify, since the engine started</source>
        <translation>Meldungen in seinem Namen, die nicht stimmten, seit dem Start der Engine</translation>
    </message>
    <message>
        <source>Lost link</source>
        <translation>Verbindungsverlust</translation>
    </message>
    <message>
        <source>What the bot does by itself when it hears nothing from the gateway</source>
        <translation>Was der Bot von selbst tut, wenn er nichts vom Gateway hört</translation>
    </message>
    <message>
        <source>%1; its group says %2</source>
        <translation>%1; seine Gruppe sagt %2</translation>
    </message>
    <message>
        <source>The bot runs with another policy than its group has on record</source>
        <translation>Der Bot läuft mit einer anderen Vorgabe, als für seine Gruppe verzeichnet ist</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Trades on</source>
        <translation>Handelt auf</translation>
    </message>
    <message>
        <source>Its home exchange first; a stop of any of them reaches this bot</source>
        <translation>Seine Heimatbörse zuerst; ein Stopp einer jeden erreicht diesen Bot</translation>
    </message>
    <message>
        <source>Largest position</source>
        <translation>Größte Position</translation>
    </message>
    <message>
        <source>As enrolled</source>
        <translation>Wie aufgenommen</translation>
    </message>
    <message>
        <source>The fleet file sets no limit</source>
        <translation>Die Flottendatei setzt kein Limit</translation>
    </message>
    <message>
        <source>In a stop</source>
        <translation>Bei einem Stopp</translation>
    </message>
    <message>
        <source>What becomes of positions and orders</source>
        <translation>Was mit Positionen und Orders geschieht</translation>
    </message>
    <message>
        <source>Heartbeat</source>
        <translation>Herzschlag</translation>
    </message>
    <message>
        <source>every %1</source>
        <translation>alle %1</translation>
    </message>
    <message>
        <source>Counts as late</source>
        <translation>Gilt als verspätet</translation>
    </message>
    <message>
        <source>after %1</source>
        <translation>nach %1</translation>
    </message>
    <message>
        <source>Silence while the console could hear</source>
        <translation>Stille, während die Konsole hören konnte</translation>
    </message>
    <message>
        <source>Counts as dead</source>
        <translation>Gilt als tot</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Kept by the console</source>
        <translation>Von der Konsole verwahrt</translation>
    </message>
    <message>
        <source>Kept by the bot alone</source>
        <translation>Nur vom Bot verwahrt</translation>
    </message>
    <message>
        <source>Custom commands</source>
        <translation>Eigene Befehle</translation>
    </message>
    <message>
        <source>By the group&apos;s schema</source>
        <translation>Nach dem Schema der Gruppe</translation>
    </message>
    <message>
        <source>None: no schema</source>
        <translation>Keine: kein Schema</translation>
    </message>
</context>
<context>
    <name>fleet::BotMapModel</name>
    <message>
        <source>heard %1</source>
        <translation>gehört %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>fleet::BotQuery</name>
    <message>
        <source>a plain word: part of the name or the id</source>
        <translation>ein einfaches Wort: Teil des Namens oder der Kennung</translation>
    </message>
    <message>
        <source>the group</source>
        <translation>die Gruppe</translation>
    </message>
    <message>
        <source>any exchange that the bot trades on</source>
        <translation>jede Börse, an der der Bot handelt</translation>
    </message>
    <message>
        <source>the strategy</source>
        <translation>die Strategie</translation>
    </message>
    <message>
        <source>the version, as reported</source>
        <translation>die Version, wie gemeldet</translation>
    </message>
    <message>
        <source>the reported state; none without a report</source>
        <translation>der gemeldete Zustand; none ohne Meldung</translation>
    </message>
    <message>
        <source>what this console wants of the bot</source>
        <translation>was diese Konsole vom Bot will</translation>
    </message>
    <message>
        <source>dead, late, alive, unknown or never heard</source>
        <translation>tot, verspätet, aktiv, unbekannt oder nie gehört</translation>
    </message>
    <message>
        <source>held by anyone, or by whom</source>
        <translation>gesperrt, von irgendwem oder von wem</translation>
    </message>
    <message>
        <source>any command under way, its verb or how far it is</source>
        <translation>ein laufender Befehl, seine Art oder wie weit er ist</translation>
    </message>
    <message>
        <source>profit and loss of the day in USD</source>
        <translation>Gewinn und Verlust des Tages in USD</translation>
    </message>
    <message>
        <source>value of the open positions in USD</source>
        <translation>Wert der offenen Positionen in USD</translation>
    </message>
    <message>
        <source>drawdown in percent</source>
        <translation>Drawdown in Prozent</translation>
    </message>
    <message>
        <source>open positions</source>
        <translation>offene Positionen</translation>
    </message>
    <message>
        <source>open orders</source>
        <translation>offene Orders</translation>
    </message>
    <message>
        <source>trades of the day</source>
        <translation>Trades des Tages</translation>
    </message>
    <message>
        <source>errors in the newest report</source>
        <translation>Fehler in der neuesten Meldung</translation>
    </message>
    <message>
        <source>round trip to the exchange in milliseconds</source>
        <translation>Laufzeit zur Börse und zurück in Millisekunden</translation>
    </message>
    <message>
        <source>seconds since the bot was heard</source>
        <translation>Sekunden, seit der Bot gehört wurde</translation>
    </message>
    <message>
        <source>Shows the bots of which every term is true (Ctrl+F).</source>
        <translation>Zeigt die Bots, für die jeder Ausdruck zutrifft (Strg+F).</translation>
    </message>
    <message>
        <source>A comma means either. A minus sign before a term turns it round: -state:paused. Quotes keep spaces and signs together: &quot;a b&quot;. A star at the end stands for any more text. A missing value is neither more nor less than any number.</source>
        <translation>Ein Komma heißt „oder“. Ein Minus vor einem Ausdruck kehrt ihn um: -state:paused. Anführungszeichen halten Leerzeichen und Zeichen zusammen: &quot;a b&quot;. Ein Stern am Ende steht für beliebigen weiteren Text. Ein fehlender Wert ist weder größer noch kleiner als eine Zahl.</translation>
    </message>
    <message>
        <source>There is no key “%1”. Put the text in quotes to look for it in names.</source>
        <translation>Es gibt keinen Schlüssel „%1“. Setzen Sie den Text in Anführungszeichen, um ihn in Namen zu suchen.</translation>
    </message>
    <message>
        <source>There is no key “%1”. Did you mean “%2”?</source>
        <translation>Es gibt keinen Schlüssel „%1“. Meinten Sie „%2“?</translation>
    </message>
    <message>
        <source>“%1” knows no “%2”, but %3.</source>
        <translation>„%1“ kennt kein „%2“, aber %3.</translation>
    </message>
    <message>
        <source>“%1” knows no “%2”. Did you mean “%3”?</source>
        <translation>„%1“ kennt kein „%2“. Meinten Sie „%3“?</translation>
    </message>
    <message>
        <source>A minus sign turns round what follows it, and nothing follows.</source>
        <translation>Ein Minus kehrt um, was ihm folgt, und es folgt nichts.</translation>
    </message>
    <message>
        <source>A key belongs before “%1”, as in state:paused or pnl&lt;-100.</source>
        <translation>Vor „%1“ gehört ein Schlüssel, wie in state:paused oder pnl&lt;-100.</translation>
    </message>
    <message>
        <source>“%1” has words, not numbers: %1:… is meant.</source>
        <translation>„%1“ hat Wörter, keine Zahlen: %1:… ist gemeint.</translation>
    </message>
    <message>
        <source>What should “%1” be? Write it after the colon.</source>
        <translation>Was soll „%1“ sein? Schreiben Sie es hinter den Doppelpunkt.</translation>
    </message>
    <message>
        <source>A word is missing beside the comma.</source>
        <translation>Neben dem Komma fehlt ein Wort.</translation>
    </message>
    <message>
        <source>The quote is not closed.</source>
        <translation>Das Anführungszeichen ist nicht geschlossen.</translation>
    </message>
    <message>
        <source>After a quote comes a space or a comma.</source>
        <translation>Nach einem Anführungszeichen folgt ein Leerzeichen oder Komma.</translation>
    </message>
    <message>
        <source>“%1” is a number: compare it with &lt;, &lt;=, =, &gt;= or &gt;, as in %1&gt;0.</source>
        <translation>„%1“ ist eine Zahl: Vergleichen Sie sie mit &lt;, &lt;=, =, &gt;= oder &gt;, wie in %1&gt;0.</translation>
    </message>
    <message>
        <source>A number belongs after “%1”.</source>
        <translation>Nach „%1“ gehört eine Zahl.</translation>
    </message>
    <message>
        <source>“%1” is not a number with at most six decimals.</source>
        <translation>„%1“ ist keine Zahl mit höchstens sechs Nachkommastellen.</translation>
    </message>
    <message>
        <source>how its figures stand to their limits; none while it is not heard</source>
        <translation>wie seine Werte zu ihren Grenzen stehen; none, solange er nicht gehört wird</translation>
    </message>
    <message>
        <source>any open alert, or one that fires, is in hand, is over, silenced or explained by another</source>
        <translation>irgendein offener Alarm, oder einer, der aktiv, übernommen, vorbei, stumm geschaltet oder durch einen anderen erklärt ist</translation>
    </message>
</context>
<context>
    <name>fleet::BotStory</name>
    <message>
        <source>%1 is on its way: the gateway does not have it yet.</source>
        <translation>%1 ist unterwegs: Das Gateway hat es noch nicht.</translation>
    </message>
    <message>
        <source>%1 is accepted: the bot has it and has not proved it yet.</source>
        <translation>%1 ist angenommen: Der Bot hat es und hat es noch nicht nachgewiesen.</translation>
    </message>
    <message>
        <source>%1 waits for a silent bot; it goes on by itself when the bot is heard.</source>
        <translation>%1 wartet auf einen stummen Bot; es geht von selbst weiter, sobald der Bot zu hören ist.</translation>
    </message>
    <message>
        <source>%1 is sent: the bot has not answered yet.</source>
        <translation>%1 ist gesendet: Der Bot hat noch nicht geantwortet.</translation>
    </message>
    <message>
        <source>nothing holds it</source>
        <translation>nichts sperrt ihn</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>never heard</source>
        <translation>nie gehört</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>vor %1</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>um %1</translation>
    </message>
    <message>
        <source>+%1 ms</source>
        <translation>+%1 ms</translation>
    </message>
    <message>
        <source>+%1</source>
        <translation>+%1</translation>
    </message>
    <message>
        <source>1 try</source>
        <translation>1 Versuch</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tries</source>
        <translation>
            <numerusform>%Ln Versuch</numerusform>
            <numerusform>%Ln Versuche</numerusform>
        </translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>Wird gesendet</translation>
    </message>
    <message>
        <source>The gateway does not have it yet</source>
        <translation>Das Gateway hat es noch nicht</translation>
    </message>
    <message>
        <source>The gateway refused it</source>
        <translation>Das Gateway hat es abgelehnt</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>Noch nicht gesendet</translation>
    </message>
    <message>
        <source>Never sent</source>
        <translation>Nie gesendet</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>The bot has it on disk</source>
        <translation>Der Bot hat es auf der Platte</translation>
    </message>
    <message>
        <source>Not accepted</source>
        <translation>Nicht angenommen</translation>
    </message>
    <message>
        <source>A plain bot does not say so</source>
        <translation>Ein einfacher Bot sagt das nicht</translation>
    </message>
    <message>
        <source>Not accepted apart</source>
        <translation>Nicht eigens angenommen</translation>
    </message>
    <message>
        <source>The bot did not say so by itself</source>
        <translation>Der Bot hat es nicht eigens gesagt</translation>
    </message>
    <message>
        <source>Silent; asked again when the bot is heard</source>
        <translation>Stumm; wird erneut gefragt, sobald der Bot zu hören ist</translation>
    </message>
    <message>
        <source>Not accepted yet</source>
        <translation>Noch nicht angenommen</translation>
    </message>
    <message>
        <source>The bot has not answered</source>
        <translation>Der Bot hat nicht geantwortet</translation>
    </message>
    <message>
        <source>Proved</source>
        <translation>Nachgewiesen</translation>
    </message>
    <message>
        <source>Seen, not proved</source>
        <translation>Gesehen, nicht nachgewiesen</translation>
    </message>
    <message>
        <source>A plain bot cannot prove it</source>
        <translation>Ein einfacher Bot kann es nicht nachweisen</translation>
    </message>
    <message>
        <source>Not proved yet</source>
        <translation>Noch nicht nachgewiesen</translation>
    </message>
    <message>
        <source>%1 and %2 left</source>
        <translation>%1 und %2 übrig</translation>
    </message>
    <message>
        <source>Asked, signed</source>
        <translation>Beauftragt, signiert</translation>
    </message>
    <message>
        <source>%1 “%2”</source>
        <translation>%1 „%2“</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Aufgezeichnet</translation>
    </message>
    <message>
        <source>Not yet on disk</source>
        <translation>Noch nicht auf der Platte</translation>
    </message>
    <message>
        <source>sent %1</source>
        <translation>gesendet %1</translation>
    </message>
    <message>
        <source>accepted %1</source>
        <translation>angenommen %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>how it does, why</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Alert: %1</source>
        <translation>Alarm: %1</translation>
    </message>
    <message>
        <source>The bot has not reported yet.</source>
        <translation>Der Bot hat noch nichts gemeldet.</translation>
    </message>
    <message>
        <source>The bot last reported %1 (%2).</source>
        <translation>Der Bot meldete zuletzt %1 (%2).</translation>
    </message>
    <message>
        <source>The bot reports %1 (%2).</source>
        <translation>Der Bot meldet %1 (%2).</translation>
    </message>
    <message>
        <source>Stopped by %1, since %2.</source>
        <translation>Gestoppt von %1, seit %2.</translation>
    </message>
    <message>
        <source>To be stopped by %1, asked at %2; not proved. %3</source>
        <translation>Soll gestoppt werden von %1, verlangt um %2; nicht nachgewiesen. %3</translation>
    </message>
    <message>
        <source>Paused by %1, since %2.</source>
        <translation>Pausiert von %1, seit %2.</translation>
    </message>
    <message>
        <source>Pause asked by %1 at %2. %3</source>
        <translation>Pause verlangt von %1 um %2. %3</translation>
    </message>
    <message>
        <source>%1 It is lifted here; the bot still has it.</source>
        <translation>%1 Hier ist es aufgehoben; der Bot hat es noch.</translation>
    </message>
    <message>
        <source>%1 when last heard</source>
        <translation>%1, als zuletzt gehört</translation>
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
        <translation>Bot</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>Börse</translation>
    </message>
    <message>
        <source>Desired</source>
        <translation>Soll</translation>
    </message>
    <message>
        <source>Reported</source>
        <translation>Gemeldet</translation>
    </message>
    <message>
        <source>Held by</source>
        <translation>Gesperrt von</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Ausstehend</translation>
    </message>
    <message>
        <source>Liveness</source>
        <translation>Lebenszeichen</translation>
    </message>
    <message>
        <source>PnL USD</source>
        <translation>PnL USD</translation>
    </message>
    <message>
        <source>Positions</source>
        <translation>Positionen</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Orders</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>%1
%2, strategy %3</source>
        <translation>%1
%2, Strategie %3</translation>
    </message>
    <message>
        <source>What this console wants of the bot, from the holds it ordered</source>
        <translation>Was diese Konsole vom Bot will, nach den angeordneten Sperren</translation>
    </message>
    <message>
        <source>No verified report yet</source>
        <translation>Noch keine geprüfte Meldung</translation>
    </message>
    <message>
        <source>Differs from desired, and no command is under way</source>
        <translation>Weicht vom Soll ab, und kein Befehl läuft</translation>
    </message>
    <message>
        <source>What the bot itself says, signed</source>
        <translation>Was der Bot selbst sagt, signiert</translation>
    </message>
    <message>
        <source>Last heard %1</source>
        <translation>Zuletzt gehört %1</translation>
    </message>
    <message>
        <source>Not heard since it was enrolled</source>
        <translation>Seit der Aufnahme nicht gehört</translation>
    </message>
    <message>
        <source>Since the start of the day, realised and not</source>
        <translation>Seit Tagesbeginn, realisiert und offen</translation>
    </message>
    <message>
        <source>The bot has not reported it</source>
        <translation>Der Bot hat es nicht gemeldet</translation>
    </message>
    <message>
        <source>A plain bot: it cannot prove what it does</source>
        <translation>Ein einfacher Bot: Er kann nicht nachweisen, was er tut</translation>
    </message>
    <message>
        <source>No report</source>
        <translation>Keine Meldung</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, %2 ago</source>
        <translation>%1, vor %2</translation>
    </message>
    <message>
        <source>It is to stop and has not stopped</source>
        <translation>Er soll stoppen und hat nicht gestoppt</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>PnL 1 h</source>
        <translation>PnL 1 h</translation>
    </message>
    <message>
        <source>No value in the last hour</source>
        <translation>Kein Wert in der letzten Stunde</translation>
    </message>
</context>
<context>
    <name>fleet::BotWords</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>%1, +%2</source>
        <translation>%1, +%2</translation>
    </message>
    <message>
        <source>Stopped by %1, %2</source>
        <translation>Gestoppt von %1, %2</translation>
    </message>
    <message>
        <source>Paused by %1, %2</source>
        <translation>Pausiert von %1, %2</translation>
    </message>
    <message>
        <source>desired %1</source>
        <translation>Soll %1</translation>
    </message>
    <message>
        <source>reported %1</source>
        <translation>gemeldet %1</translation>
    </message>
    <message>
        <source>no report</source>
        <translation>keine Meldung</translation>
    </message>
    <message>
        <source>held by %1</source>
        <translation>gesperrt von %1</translation>
    </message>
    <message>
        <source>pending: %1</source>
        <translation>ausstehend: %1</translation>
    </message>
    <message>
        <source>heard %1 ago</source>
        <translation>vor %1 gehört</translation>
    </message>
    <message>
        <source>group %1</source>
        <translation>Gruppe %1</translation>
    </message>
    <message>
        <source>exchange %1</source>
        <translation>Börse %1</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Stop not proved</source>
        <translation>Stopp nicht bestätigt</translation>
    </message>
    <message>
        <source>asked by %1</source>
        <translation>verlangt von %1</translation>
    </message>
</context>
<context>
    <name>fleet::ByHandTasks</name>
    <message>
        <source>Go to %1 now</source>
        <translation>Jetzt zu %1 gehen</translation>
    </message>
    <message>
        <source>Look at %1</source>
        <translation>Bei %1 nachsehen</translation>
    </message>
    <message>
        <source>If still quiet at %1, go to %2</source>
        <translation>Wenn um %1 noch still, zu %2 gehen</translation>
    </message>
    <message>
        <source>%1. %2.</source>
        <translation>%1. %2.</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>Stand %1</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Keys: %1 (%2)</source>
        <translation>Schlüssel: %1 (%2)</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>format of a date</comment>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>At %1</source>
        <translation>Bei %1</translation>
    </message>
    <message>
        <source>Look as well, not proved: %1</source>
        <translation>Auch nachsehen, nicht nachgewiesen: %1</translation>
    </message>
    <message>
        <source>If still quiet at %1: %2</source>
        <translation>Wenn um %1 noch still: %2</translation>
    </message>
    <message>
        <source>Keep spot: the policy here is “%1”.</source>
        <translation>Spot behalten: Die Vorgabe ist hier „%1“.</translation>
    </message>
    <message>
        <source>%1: keep spot, the group&apos;s policy is “%2”.</source>
        <translation>%1: Spot behalten, die Vorgabe der Gruppe ist „%2“.</translation>
    </message>
    <message>
        <source>Keep each position: the policy here is “%1”.</source>
        <translation>Jede Position behalten: Die Vorgabe ist hier „%1“.</translation>
    </message>
    <message>
        <source>%1: keep each position, the group&apos;s policy is “%2”.</source>
        <translation>%1: jede Position behalten, die Vorgabe der Gruppe ist „%2“.</translation>
    </message>
    <message>
        <source>Which bots trade here is not known to this console.</source>
        <translation>Welche Bots hier handeln, ist dieser Konsole nicht bekannt.</translation>
    </message>
    <message>
        <source>At any other exchange</source>
        <translation>An jeder anderen Börse</translation>
    </message>
    <message>
        <source>If not proved by %1, go to %2</source>
        <translation>Falls bis %1 nicht nachgewiesen: zu %2 gehen</translation>
    </message>
    <message>
        <source>%1 (%2 ago)</source>
        <translation>%1 (vor %2)</translation>
    </message>
    <message>
        <source>%1 (never heard)</source>
        <translation>%1 (nie gehört)</translation>
    </message>
    <message>
        <source>If not proved by %1: %2</source>
        <translation>Falls bis %1 nicht nachgewiesen: %2</translation>
    </message>
    <message>
        <source>No figure was ever heard.</source>
        <translation>Es war noch nie eine Zahl zu hören.</translation>
    </message>
    <message>
        <source>Figures last heard at %1, %2 ago.</source>
        <translation>Zahlen zuletzt gehört um %1, vor %2.</translation>
    </message>
    <message>
        <source>Figures last heard between %1 and %2, up to %3 ago.</source>
        <translation>Zahlen zuletzt gehört zwischen %1 und %2, bis zu %3 alt.</translation>
    </message>
</context>
<context>
    <name>fleet::CallNotices</name>
    <message>
        <source>[SANDBOX] %1</source>
        <translation>[SANDBOX] %1</translation>
    </message>
    <message>
        <source>and 1 more</source>
        <translation>und 1 weiterer</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>und %Ln weiterer</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>how bad, what</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a group, its alerts</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The console lost its engine</source>
        <translation>Die Konsole hat ihre Engine verloren</translation>
    </message>
    <message>
        <source>Until it is back no alert calls. Bots may still be trading.</source>
        <translation>Bis sie zurück ist, ruft kein Alarm. Bots handeln vielleicht weiter.</translation>
    </message>
    <message>
        <source>A notification to try it</source>
        <translation>Eine Benachrichtigung zur Probe</translation>
    </message>
    <message>
        <source>An alert that begins to fire is shown like this. Nothing is wrong.</source>
        <translation>So erscheint ein Alarm, der beginnt. Es ist nichts passiert.</translation>
    </message>
</context>
<context>
    <name>fleet::ChartMarks</name>
    <message>
        <source>%1 of %2 %3</source>
        <translation>%1 von %2 %3</translation>
    </message>
    <message>
        <source>%1 of %2 by %3: %4</source>
        <translation>%1 für %2 durch %3: %4</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1; over since %2</source>
        <translation>%1; vorbei seit %2</translation>
    </message>
</context>
<context>
    <name>fleet::ChartWords</name>
    <message>
        <source>5 min</source>
        <translation>5 min</translation>
    </message>
    <message>
        <source>1 h</source>
        <translation>1 h</translation>
    </message>
    <message>
        <source>6 h</source>
        <translation>6 h</translation>
    </message>
    <message>
        <source>24 h</source>
        <translation>24 h</translation>
    </message>
    <message>
        <source>7 d</source>
        <translation>7 Tage</translation>
    </message>
    <message>
        <source>30 d</source>
        <translation>30 Tage</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>format of a day</comment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>the console was blind</source>
        <translation>die Konsole war blind</translation>
    </message>
    <message>
        <source>no console ran</source>
        <translation>keine Konsole lief</translation>
    </message>
    <message>
        <source>more came than could be kept</source>
        <translation>es kam mehr, als aufgenommen werden konnte</translation>
    </message>
    <message>
        <source>the record was damaged and set aside</source>
        <translation>die Aufzeichnung war beschädigt und wurde beiseitegelegt</translation>
    </message>
    <message>
        <source>no data %1</source>
        <translation>keine Daten %1</translation>
    </message>
    <message>
        <source>No data from %1 to %2: %3</source>
        <translation>Keine Daten von %1 bis %2: %3</translation>
    </message>
    <message>
        <source>No data from %1 to %2</source>
        <translation>Keine Daten von %1 bis %2</translation>
    </message>
    <message>
        <source>Critical above %1</source>
        <translation>Kritisch über %1</translation>
    </message>
    <message>
        <source>Critical below %1</source>
        <translation>Kritisch unter %1</translation>
    </message>
    <message>
        <source>Warning above %1</source>
        <translation>Warnung über %1</translation>
    </message>
    <message>
        <source>Warning below %1</source>
        <translation>Warnung unter %1</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>keine Daten</translation>
    </message>
    <message>
        <source>%1: no data.</source>
        <translation>%1: keine Daten.</translation>
    </message>
    <message>
        <source>%1: last %2 at %3.</source>
        <translation>%1: zuletzt %2 um %3.</translation>
    </message>
    <message>
        <source>%1 from %2 to %3.</source>
        <translation>%1 von %2 bis %3.</translation>
    </message>
    <message>
        <source>Lowest %1, highest %2.</source>
        <translation>Tiefster Wert %1, höchster %2.</translation>
    </message>
    <message>
        <source>no longer kept</source>
        <translation>nicht mehr aufbewahrt</translation>
    </message>
    <message>
        <source>From %1 to %2 nothing is kept any more</source>
        <translation>Von %1 bis %2 ist nichts mehr aufbewahrt</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Only %1 are in the last value.</source>
        <translation>Im letzten Wert sind nur %1 enthalten.</translation>
    </message>
</context>
<context>
    <name>fleet::ConnectionWords</name>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Verschlüsselung</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>Gateway</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>Fleet manager</source>
        <translation>Flottenmanager</translation>
    </message>
    <message>
        <source>Live channel</source>
        <translation>Live-Kanal</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>bestanden</translation>
    </message>
    <message>
        <source>passed with a warning</source>
        <translation>mit Warnung bestanden</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>is the name known, does something answer there</source>
        <translation>ist der Name bekannt, antwortet dort etwas</translation>
    </message>
    <message>
        <source>is the certificate one this machine trusts</source>
        <translation>vertraut dieser Rechner dem Zertifikat</translation>
    </message>
    <message>
        <source>is it a GreenHelix gateway, and which dialect does it speak</source>
        <translation>ist es ein GreenHelix-Gateway, und welchen Dialekt spricht es</translation>
    </message>
    <message>
        <source>is it taken, and is it the fleet manager&apos;s</source>
        <translation>wird er angenommen, und gehört er dem Flottenmanager</translation>
    </message>
    <message>
        <source>are its calls enough for your bots</source>
        <translation>reichen seine Aufrufe für Ihre Bots</translation>
    </message>
    <message>
        <source>do this machine and the gateway agree on the time</source>
        <translation>sind sich dieser Rechner und das Gateway über die Zeit einig</translation>
    </message>
    <message>
        <source>is your agent registered</source>
        <translation>ist Ihr Agent angemeldet</translation>
    </message>
    <message>
        <source>do events come at once</source>
        <translation>kommen Ereignisse sofort</translation>
    </message>
    <message>
        <source>None is needed: nothing leaves this machine.</source>
        <translation>Keine nötig: Nichts verlässt diesen Rechner.</translation>
    </message>
    <message>
        <source>None. Whoever is on the way reads the key and every command.</source>
        <translation>Keine. Wer auf dem Weg sitzt, liest den Schlüssel und jeden Befehl.</translation>
    </message>
    <message>
        <source>%1, certificate valid until %2.</source>
        <translation>%1, Zertifikat gültig bis %2.</translation>
    </message>
    <message>
        <source>A gateway answers; which dialect it speaks it tells only to a key that it takes.</source>
        <translation>Ein Gateway antwortet; welchen Dialekt es spricht, sagt es nur einem angenommenen Schlüssel.</translation>
    </message>
    <message>
        <source>REST dialect</source>
        <translation>REST-Dialekt</translation>
    </message>
    <message>
        <source>tool dialect</source>
        <translation>Tool-Dialekt</translation>
    </message>
    <message>
        <source>%1, version %2</source>
        <translation>%1, Version %2</translation>
    </message>
    <message>
        <source>answers in %1 ms</source>
        <translation>antwortet in %1 ms</translation>
    </message>
    <message>
        <source>a sandbox: no real money moves</source>
        <translation>eine Sandbox: Es bewegt sich kein echtes Geld</translation>
    </message>
    <message>
        <source>A sandbox has a time of its own, and the console takes it over.</source>
        <translation>Eine Sandbox hat ihre eigene Zeit, und die Konsole übernimmt sie.</translation>
    </message>
    <message>
        <source>The gateway does not tell its time.</source>
        <translation>Das Gateway nennt seine Zeit nicht.</translation>
    </message>
    <message>
        <source>Both agree within a second.</source>
        <translation>Beide stimmen auf eine Sekunde überein.</translation>
    </message>
    <message>
        <source>This machine is %1 behind the gateway.</source>
        <translation>Dieser Rechner geht %1 gegenüber dem Gateway nach.</translation>
    </message>
    <message>
        <source>This machine is %1 ahead of the gateway.</source>
        <translation>Dieser Rechner geht %1 gegenüber dem Gateway vor.</translation>
    </message>
    <message>
        <source>%1 need about %2 calls an hour: %3 to listen, %4 kept for a stop. This tier allows %5.</source>
        <translation>%1 brauchen etwa %2 Aufrufe je Stunde: %3 zum Hören, %4 für einen Stopp reserviert. Diese Stufe erlaubt %5.</translation>
    </message>
    <message>
        <source>%1 answers at %2.</source>
        <translation>%1 antwortet unter %2.</translation>
    </message>
    <message>
        <source>Taken, and it is the key of %1.</source>
        <translation>Angenommen, und es ist der Schlüssel von %1.</translation>
    </message>
    <message>
        <source>Taken. Whose key it is this gateway does not tell.</source>
        <translation>Angenommen. Wessen Schlüssel es ist, sagt dieses Gateway nicht.</translation>
    </message>
    <message>
        <source>Neither the key nor the gateway tells it.</source>
        <translation>Weder der Schlüssel noch das Gateway sagt es.</translation>
    </message>
    <message>
        <source>Open: events come within milliseconds.</source>
        <translation>Offen: Ereignisse kommen binnen Millisekunden.</translation>
    </message>
    <message>
        <source>There is none: events come with the next sweep.</source>
        <translation>Es gibt keinen: Ereignisse kommen mit dem nächsten Abruf.</translation>
    </message>
    <message>
        <source>Ask the gateway&apos;s operator for a new certificate before it expires.</source>
        <translation>Bitten Sie den Betreiber des Gateways um ein neues Zertifikat, bevor es abläuft.</translation>
    </message>
    <message>
        <source>Use https:// for anything but a test.</source>
        <translation>Verwenden Sie https:// für alles außer einem Test.</translation>
    </message>
    <message>
        <source>It cannot be read: commands are sent, but no bot can prove that it carried them out.</source>
        <translation>Es kann nicht gelesen werden: Befehle werden gesendet, aber kein Bot kann die Ausführung nachweisen.</translation>
    </message>
    <message>
        <source>The console starts with the pace of the smallest tier until an answer tells more.</source>
        <translation>Die Konsole beginnt mit dem Tempo der kleinsten Stufe, bis eine Antwort mehr sagt.</translation>
    </message>
    <message>
        <source>The console would be blind for a part of every hour. Get a key of a larger tier.</source>
        <translation>Die Konsole wäre einen Teil jeder Stunde blind. Besorgen Sie einen Schlüssel einer größeren Stufe.</translation>
    </message>
    <message>
        <source>In a busy hour charts and lists wait, so that a stop does not have to.</source>
        <translation>In einer vollen Stunde warten Diagramme und Listen, damit ein Stopp nicht warten muss.</translation>
    </message>
    <message>
        <source>Ages and charts are off by as much. Let this machine keep its time by NTP.</source>
        <translation>Alter und Diagramme weichen um so viel ab. Lassen Sie diesen Rechner seine Zeit per NTP halten.</translation>
    </message>
    <message>
        <source>Make sure that this machine keeps its time by NTP.</source>
        <translation>Sorgen Sie dafür, dass dieser Rechner seine Zeit per NTP hält.</translation>
    </message>
    <message>
        <source>The account behind this key has no credit left. Top it up, then test again.</source>
        <translation>Das Konto hinter diesem Schlüssel hat kein Guthaben mehr. Laden Sie es auf und testen Sie erneut.</translation>
    </message>
    <message>
        <source>It is not the key of %1. Check the organisation, or use that agent&apos;s own key.</source>
        <translation>Es ist nicht der Schlüssel von %1. Prüfen Sie die Organisation oder nehmen Sie den eigenen Schlüssel dieses Agenten.</translation>
    </message>
    <message>
        <source>Paste it again from where it was shown, whole and without spaces; it may also have been revoked.</source>
        <translation>Fügen Sie ihn noch einmal von dort ein, wo er gezeigt wurde, ganz und ohne Leerzeichen; er kann auch widerrufen sein.</translation>
    </message>
    <message>
        <source>Correct what you typed, then test again.</source>
        <translation>Berichtigen Sie die Eingabe und testen Sie erneut.</translation>
    </message>
    <message>
        <source>Look for a typing error; else ask who runs your name server.</source>
        <translation>Suchen Sie einen Tippfehler; sonst fragen Sie, wer Ihren Namensserver betreibt.</translation>
    </message>
    <message>
        <source>Check port, firewall and VPN, then test again.</source>
        <translation>Prüfen Sie Port, Firewall und VPN und testen Sie erneut.</translation>
    </message>
    <message>
        <source>Do not go on: somebody may stand between you and the gateway. Have its certificate put right.</source>
        <translation>Machen Sie nicht weiter: Jemand könnte zwischen Ihnen und dem Gateway stehen. Lassen Sie das Zertifikat richtigstellen.</translation>
    </message>
    <message>
        <source>What answers there does not speak TLS. Check port and https://.</source>
        <translation>Was dort antwortet, spricht kein TLS. Prüfen Sie Port und https://.</translation>
    </message>
    <message>
        <source>Its allowance is used up. Wait a minute, then test again.</source>
        <translation>Sein Kontingent ist verbraucht. Warten Sie eine Minute und testen Sie erneut.</translation>
    </message>
    <message>
        <source>Check host and port: it may be another service of the same machine.</source>
        <translation>Prüfen Sie Rechner und Port: Es kann ein anderer Dienst desselben Rechners sein.</translation>
    </message>
    <message>
        <source>The gateway is in trouble, not your settings. Test again in a while.</source>
        <translation>Das Gateway hat Schwierigkeiten, nicht Ihre Einstellungen. Testen Sie später erneut.</translation>
    </message>
    <message>
        <source>Bots would refuse every resume as expired. Set this machine&apos;s clock by NTP, then test again.</source>
        <translation>Bots würden jedes Fortsetzen als abgelaufen ablehnen. Stellen Sie die Uhr dieses Rechners per NTP und testen Sie erneut.</translation>
    </message>
    <message>
        <source>Register this agent on the gateway first, or check the organisation.</source>
        <translation>Melden Sie diesen Agenten zuerst am Gateway an oder prüfen Sie die Organisation.</translation>
    </message>
    <message>
        <source>Test again in a while.</source>
        <translation>Testen Sie später erneut.</translation>
    </message>
    <message>
        <source>Not connected: %1 failed. What you typed is kept.</source>
        <translation>Nicht verbunden: %1 fehlgeschlagen. Ihre Eingaben bleiben erhalten.</translation>
    </message>
    <message>
        <source>Everything the console needs is there.</source>
        <translation>Alles, was die Konsole braucht, ist da.</translation>
    </message>
    <message>
        <source>It can be used. Read the warnings first.</source>
        <translation>Es ist nutzbar. Lesen Sie zuerst die Warnungen.</translation>
    </message>
    <message>
        <source>A stop of %1 is %2 calls.</source>
        <translation>Ein Stopp von %1 braucht %2 Aufrufe.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Get a larger tier, or fewer bots a key.</source>
        <translation>Nehmen Sie eine größere Stufe oder weniger Bots je Schlüssel.</translation>
    </message>
    <message>
        <source>This key cannot stop %1 at once: it takes up to %2. Get a key of a larger tier before you rely on it.</source>
        <translation>Mit diesem Schlüssel sind %1 nicht sofort zu stoppen: Es dauert bis zu %2. Besorgen Sie einen Schlüssel einer größeren Stufe, bevor Sie sich darauf verlassen.</translation>
    </message>
    <message>
        <source>%1 is registered since %2.</source>
        <translation>%1 ist seit dem %2 registriert.</translation>
    </message>
    <message>
        <source>%1 is registered.</source>
        <translation>%1 ist registriert.</translation>
    </message>
    <message>
        <source>In the busiest hour %1 of them leave at once, then %2 a minute: the last bot is told after up to %3.</source>
        <translation>In der vollsten Stunde gehen %1 davon sofort hinaus, dann %2 je Minute: Der letzte Bot erfährt es nach bis zu %3.</translation>
    </message>
    <message>
        <source>Once the hour&apos;s calls are used up, %1 a minute leave: the last bot is told after up to %2.</source>
        <translation>Sind die Aufrufe der Stunde verbraucht, gehen %1 je Minute hinaus: Der letzte Bot erfährt es nach bis zu %2.</translation>
    </message>
    <message>
        <source>The console asks every 10 s instead, and shows changes that much later. Stops are not slowed by this.</source>
        <translation>Die Konsole fragt stattdessen alle 10 s und zeigt Änderungen um so viel später. Stopps werden davon nicht langsamer.</translation>
    </message>
    <message>
        <source>Does another console run this fleet? Then open its profile instead: connecting makes new keys, and the bots that were enrolled there will not obey this console.</source>
        <translation>Betreibt eine andere Konsole diese Flotte? Dann öffnen Sie stattdessen deren Profil: Das Verbinden erzeugt neue Schlüssel, und die dort aufgenommenen Bots gehorchen dieser Konsole nicht.</translation>
    </message>
</context>
<context>
    <name>fleet::ConsoleRun</name>
    <message>
        <source>The console was not opened.</source>
        <translation>Die Konsole wurde nicht geöffnet.</translation>
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
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Bot</source>
        <translation>Bot</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>Börse</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Positions</source>
        <translation>Positionen</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Orders</translation>
    </message>
    <message>
        <source>Exposure USD</source>
        <translation>Exposure USD</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Next try</source>
        <translation>Nächster Versuch</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>Was er sagt</translation>
    </message>
    <message>
        <source>when heard</source>
        <translation>sobald gehört</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>in %1</translation>
    </message>
    <message>
        <source>by you</source>
        <translation>durch Sie</translation>
    </message>
    <message>
        <source>Not heard since %1</source>
        <translation>Nicht gehört seit %1</translation>
    </message>
    <message>
        <source>Never heard</source>
        <translation>Nie gehört</translation>
    </message>
    <message>
        <source>No answer yet</source>
        <translation>Noch keine Antwort</translation>
    </message>
    <message>
        <source>Plain bot: cannot prove</source>
        <translation>Einfacher Bot: kein Nachweis möglich</translation>
    </message>
    <message>
        <source>Plain bot: cannot prove. %1</source>
        <translation>Einfacher Bot: kein Nachweis möglich. %1</translation>
    </message>
    <message>
        <source>positions not known</source>
        <translation>Positionen nicht bekannt</translation>
    </message>
    <message>
        <source>orders not known</source>
        <translation>Orders nicht bekannt</translation>
    </message>
    <message>
        <source>tries %1</source>
        <translation>Versuche %1</translation>
    </message>
    <message>
        <source>Last heard %1</source>
        <translation>Zuletzt gehört %1</translation>
    </message>
    <message>
        <source>Not heard yet</source>
        <translation>Noch nicht gehört</translation>
    </message>
    <message>
        <source>As reported at %1</source>
        <translation>Wie um %1 gemeldet</translation>
    </message>
    <message>
        <source>The bot has not reported it</source>
        <translation>Der Bot hat es nicht gemeldet</translation>
    </message>
    <message>
        <source>%1
%2</source>
        <translation>%1
%2</translation>
    </message>
    <message>
        <source>Retry asks it once more now</source>
        <translation>„Erneut fragen“ fragt ihn jetzt noch einmal</translation>
    </message>
    <message>
        <source>There is nothing left to try</source>
        <translation>Es gibt nichts mehr zu versuchen</translation>
    </message>
    <message>
        <source>exchange %1</source>
        <translation>Börse %1</translation>
    </message>
</context>
<context>
    <name>fleet::DensityWords</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>no record</source>
        <translation>keine Aufzeichnung</translation>
    </message>
    <message>
        <source>%1 heard</source>
        <translation>%1 gehört</translation>
    </message>
    <message>
        <source>%1 late</source>
        <translation>%1 verspätet</translation>
    </message>
    <message>
        <source>%1 dead</source>
        <translation>%1 tot</translation>
    </message>
    <message>
        <source>%1 not watched</source>
        <translation>%1 nicht beobachtet</translation>
    </message>
    <message>
        <source>nothing could be heard for %1</source>
        <translation>%1 lang war nichts zu hören</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>no record of %1</source>
        <translation>%1 ohne Aufzeichnung</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>no record yet</source>
        <translation>noch keine Aufzeichnung</translation>
    </message>
    <message>
        <source>bots were dead in one cell</source>
        <translation>Bots waren in einem Feld tot</translation>
    </message>
    <message numerus="yes">
        <source>bots were dead in %Ln cells</source>
        <translation>
            <numerusform>Bots waren in %Ln Feld tot</numerusform>
            <numerusform>Bots waren in %Ln Feldern tot</numerusform>
        </translation>
    </message>
    <message>
        <source>bots were late in one cell</source>
        <translation>Bots waren in einem Feld verspätet</translation>
    </message>
    <message numerus="yes">
        <source>bots were late in %Ln cells</source>
        <translation>
            <numerusform>Bots waren in %Ln Feld verspätet</numerusform>
            <numerusform>Bots waren in %Ln Feldern verspätet</numerusform>
        </translation>
    </message>
    <message>
        <source>every bot that was watched was heard</source>
        <translation>jeder beobachtete Bot wurde gehört</translation>
    </message>
    <message>
        <source>a record of %1 of %2 cells</source>
        <translation>Aufzeichnung von %1 der %2 Felder</translation>
    </message>
</context>
<context>
    <name>fleet::EngineWords</name>
    <message>
        <source>The engine does not answer; only an emergency stop can do without it.</source>
        <translation>Die Engine antwortet nicht; nur ein Not-Stopp kommt ohne sie aus.</translation>
    </message>
    <message>
        <source>No bot of the confirmed list is in the fleet.</source>
        <translation>Kein Bot der bestätigten Liste ist in der Flotte.</translation>
    </message>
    <message>
        <source>The gateway has the stop. Without an engine nobody reads what the bot answers.</source>
        <translation>Das Gateway hat den Stopp. Ohne Engine liest niemand, was der Bot antwortet.</translation>
    </message>
    <message>
        <source>The stop goes out without the engine, and the gateway has none of its %1 messages.</source>
        <translation>Der Stopp geht ohne die Engine hinaus, und das Gateway hat keine seiner %1 Nachrichten.</translation>
    </message>
    <message>
        <source>The stop was sent without the engine: the gateway has %1 of %2 messages.</source>
        <translation>Der Stopp wurde ohne die Engine gesendet: Das Gateway hat %1 von %2 Nachrichten.</translation>
    </message>
    <message>
        <source>%1 It is tried again.</source>
        <translation>%1 Es wird erneut versucht.</translation>
    </message>
    <message>
        <source>%1 It is not on disk yet.</source>
        <translation>%1 Es steht noch nicht auf der Platte.</translation>
    </message>
    <message>
        <source>%1 It could not be recorded, so no engine carries it on: %2</source>
        <translation>%1 Es konnte nicht aufgezeichnet werden, also führt keine Engine es weiter: %2</translation>
    </message>
    <message>
        <source>%1 It waits in spill/ for an engine to carry it on.</source>
        <translation>%1 Es wartet in spill/ auf eine Engine, die es weiterführt.</translation>
    </message>
    <message>
        <source>%1 Nor could the stop be sent without it: %2</source>
        <translation>%1 Auch ohne sie konnte der Stopp nicht gesendet werden: %2</translation>
    </message>
    <message>
        <source>%1 It may have taken this on, and may still carry it out.</source>
        <translation>%1 Sie hat es möglicherweise angenommen und führt es vielleicht noch aus.</translation>
    </message>
    <message>
        <source>A stop that was sent while no engine answered is carried on: %1</source>
        <translation>Ein Stopp, der ohne Engine gesendet wurde, wird weitergeführt: %1</translation>
    </message>
    <message>
        <source>The disk does not take the record: %1 Emergency stops go on; everything else waits.</source>
        <translation>Die Platte nimmt die Aufzeichnung nicht an: %1 Not-Stopps gehen weiter; alles andere wartet.</translation>
    </message>
    <message>
        <source>The gateway lost its database: its events begin again. Bots register anew; open holds stand and are sent again.</source>
        <translation>Das Gateway hat seine Datenbank verloren: Seine Ereignisse beginnen von vorn. Bots melden sich neu an; offene Sperren gelten weiter und werden erneut gesendet.</translation>
    </message>
    <message>
        <source>The gateway did not know %1 any more: it lost its database or was replaced. The console registered anew.</source>
        <translation>Das Gateway kannte %1 nicht mehr: Es hat seine Datenbank verloren oder wurde ersetzt. Die Konsole hat sich neu angemeldet.</translation>
    </message>
    <message>
        <source>The engine of this profile does not answer.</source>
        <translation>Die Engine dieses Profils antwortet nicht.</translation>
    </message>
    <message>
        <source>Another program runs the engine of this profile.</source>
        <translation>Ein anderes Programm betreibt die Engine dieses Profils.</translation>
    </message>
    <message>
        <source>This gateway cannot be read: commands are sent, nothing can be proved.</source>
        <translation>Dieses Gateway kann nicht gelesen werden: Befehle werden gesendet, nichts kann nachgewiesen werden.</translation>
    </message>
    <message>
        <source>The database was lost. %1 bots were taken over from roster.json; holds are learned again from the bots&apos; reports.</source>
        <translation>Die Datenbank ging verloren. %1 Bots wurden aus roster.json übernommen; Sperren werden aus den Meldungen der Bots neu gelernt.</translation>
    </message>
    <message>
        <source>Somebody speaks in the name of %1 and cannot prove it: %2</source>
        <translation>Jemand spricht im Namen von %1 und kann es nicht nachweisen: %2</translation>
    </message>
    <message>
        <source>The gateway knows %1 but refuses its API key. Put a valid key into the profile.</source>
        <translation>Das Gateway kennt %1, lehnt aber den API-Schlüssel ab. Legen Sie einen gültigen Schlüssel ins Profil.</translation>
    </message>
    <message>
        <source>Two copies of %1 run at once: a retired instance speaks again.</source>
        <translation>Zwei Kopien von %1 laufen zugleich: Eine abgelöste Instanz spricht wieder.</translation>
    </message>
    <message>
        <source>%1 says that it is held and trades all the same.</source>
        <translation>%1 sagt, dass er gesperrt ist, und handelt trotzdem.</translation>
    </message>
    <message>
        <source>The engine has ended.</source>
        <translation>Die Engine ist beendet.</translation>
    </message>
    <message>
        <source>The engine is not there.</source>
        <translation>Die Engine ist nicht da.</translation>
    </message>
    <message>
        <source>The engine is going away.</source>
        <translation>Die Engine wird beendet.</translation>
    </message>
    <message>
        <source>It expired before the bot carried it out.</source>
        <translation>Es lief ab, bevor der Bot es ausführte.</translation>
    </message>
    <message>
        <source>The fleet is being enrolled already. Try again when that is done.</source>
        <translation>Die Flotte wird bereits aufgenommen. Versuchen Sie es danach erneut.</translation>
    </message>
    <message>
        <source>%1 offered a key that was not taken: %2</source>
        <translation>%1 bot einen Schlüssel an, der nicht angenommen wurde: %2</translation>
    </message>
    <message>
        <source>%1 used its bundle after the 24 h in which it is good. Enrol it again.</source>
        <translation>%1 nutzte sein Paket nach den 24 h, in denen es gilt. Nehmen Sie ihn erneut auf.</translation>
    </message>
    <message>
        <source>It reports without the hold that it had before.</source>
        <translation>Er meldet sich ohne die Sperre, die er vorher hatte.</translation>
    </message>
    <message>
        <source>%1 reports without the hold of &quot;%2&quot; that it had before: it may be trading. It gets the command again.</source>
        <translation>%1 meldet sich ohne die Sperre von „%2“, die er vorher hatte: Er handelt möglicherweise. Er erhält den Befehl erneut.</translation>
    </message>
    <message>
        <source>The group of %1 allows no custom commands: it has no custom_schema.</source>
        <translation>Die Gruppe von %1 erlaubt keine eigenen Befehle: Sie hat kein custom_schema.</translation>
    </message>
    <message>
        <source>The group %1 does not allow this: %2</source>
        <translation>Die Gruppe %1 erlaubt dies nicht: %2</translation>
    </message>
    <message>
        <source>No bot of this scope can take the command.</source>
        <translation>Kein Bot dieses Umfangs kann den Befehl annehmen.</translation>
    </message>
    <message>
        <source>No bot of this scope can take the command. %1: %2</source>
        <translation>Kein Bot dieses Umfangs kann den Befehl annehmen. %1: %2</translation>
    </message>
    <message>
        <source>The reason may have %1 characters; this one has %2.</source>
        <translation>Der Grund darf %1 Zeichen haben; dieser hat %2.</translation>
    </message>
    <message>
        <source>A release needs a reason.</source>
        <translation>Eine Freigabe braucht einen Grund.</translation>
    </message>
    <message>
        <source>This release lifts a stop of the whole fleet: type &quot;%1&quot; to confirm it.</source>
        <translation>Diese Freigabe hebt einen Stopp der ganzen Flotte auf: Geben Sie zur Bestätigung „%1“ ein.</translation>
    </message>
    <message>
        <source>The same command is already under way.</source>
        <translation>Derselbe Befehl läuft bereits.</translation>
    </message>
    <message>
        <source>Stopped: a release comes first.</source>
        <translation>Gestoppt: Zuerst kommt eine Freigabe.</translation>
    </message>
    <message>
        <source>It is not paused.</source>
        <translation>Er ist nicht pausiert.</translation>
    </message>
    <message>
        <source>It is not stopped.</source>
        <translation>Er ist nicht gestoppt.</translation>
    </message>
    <message>
        <source>A bot of the confirmed list is no longer in the fleet. Confirm again.</source>
        <translation>Ein Bot der bestätigten Liste ist nicht mehr in der Flotte. Bestätigen Sie erneut.</translation>
    </message>
    <message>
        <source>No bot is called &quot;%1&quot;.</source>
        <translation>Kein Bot heißt „%1“.</translation>
    </message>
    <message>
        <source>The fleet has no bots.</source>
        <translation>Die Flotte hat keine Bots.</translation>
    </message>
    <message>
        <source>No bot belongs to the group &quot;%1&quot;.</source>
        <translation>Kein Bot gehört zur Gruppe „%1“.</translation>
    </message>
    <message>
        <source>No bot trades on &quot;%1&quot;.</source>
        <translation>Kein Bot handelt auf „%1“.</translation>
    </message>
    <message>
        <source>No bot was chosen.</source>
        <translation>Kein Bot wurde gewählt.</translation>
    </message>
    <message>
        <source>Not sent: it could not be recorded. %1</source>
        <translation>Nicht gesendet: Es konnte nicht aufgezeichnet werden. %1</translation>
    </message>
    <message>
        <source>An emergency stop overtook it.</source>
        <translation>Ein Not-Stopp hat es überholt.</translation>
    </message>
    <message>
        <source>There is no such operation.</source>
        <translation>Diesen Vorgang gibt es nicht.</translation>
    </message>
    <message>
        <source>Nothing is left to retry.</source>
        <translation>Es gibt nichts mehr zu wiederholen.</translation>
    </message>
    <message>
        <source>There is no signed command of this operation at hand.</source>
        <translation>Von diesem Vorgang ist kein signierter Befehl zur Hand.</translation>
    </message>
    <message>
        <source>A stored command of &quot;%1&quot; could not be read. It is signed and sent again.</source>
        <translation>Ein gespeicherter Befehl von „%1“ war nicht lesbar. Er wird erneut signiert und gesendet.</translation>
    </message>
    <message>
        <source>A stored command of &quot;%1&quot; could not be read. Whether it was carried out is not known; look, then give it anew.</source>
        <translation>Ein gespeicherter Befehl von „%1“ war nicht lesbar. Ob er ausgeführt wurde, ist nicht bekannt; sehen Sie nach und geben Sie ihn neu.</translation>
    </message>
    <message>
        <source>Its stored command could not be read.</source>
        <translation>Sein gespeicherter Befehl war nicht lesbar.</translation>
    </message>
    <message>
        <source>The gateway refuses this console&apos;s commands: %1</source>
        <translation>Das Gateway lehnt die Befehle dieser Konsole ab: %1</translation>
    </message>
    <message>
        <source>It started again after its shutdown.</source>
        <translation>Er ist nach dem Herunterfahren wieder gestartet.</translation>
    </message>
    <message>
        <source>Seen in an unsigned report: this bot cannot prove it.</source>
        <translation>In einer unsignierten Meldung gesehen: Dieser Bot kann es nicht nachweisen.</translation>
    </message>
    <message>
        <source>Something answers at this address, but it is not a GreenHelix gateway.</source>
        <translation>Unter dieser Adresse antwortet etwas, aber kein GreenHelix-Gateway.</translation>
    </message>
    <message>
        <source>The gateway cut the connection.</source>
        <translation>Das Gateway hat die Verbindung getrennt.</translation>
    </message>
    <message>
        <source>The gateway cannot be reached: %1</source>
        <translation>Das Gateway ist nicht erreichbar: %1</translation>
    </message>
    <message>
        <source>The gateway does not take connections.</source>
        <translation>Das Gateway nimmt keine Verbindungen an.</translation>
    </message>
    <message>
        <source>The gateway&apos;s certificate is not accepted: %1</source>
        <translation>Das Zertifikat des Gateways wird nicht akzeptiert: %1</translation>
    </message>
    <message>
        <source>The gateway did not answer in time.</source>
        <translation>Das Gateway hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>The gateway closed the connection.</source>
        <translation>Das Gateway hat die Verbindung geschlossen.</translation>
    </message>
    <message>
        <source>The gateway&apos;s host name is not known.</source>
        <translation>Der Rechnername des Gateways ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The event stream fell silent.</source>
        <translation>Der Ereignisstrom ist verstummt.</translation>
    </message>
    <message>
        <source>The event stream did not open in time.</source>
        <translation>Der Ereignisstrom öffnete nicht rechtzeitig.</translation>
    </message>
    <message>
        <source>The event stream does not take the API key.</source>
        <translation>Der Ereignisstrom nimmt den API-Schlüssel nicht an.</translation>
    </message>
    <message>
        <source>The event stream was closed.</source>
        <translation>Der Ereignisstrom wurde geschlossen.</translation>
    </message>
    <message>
        <source>The event stream cannot be reached: %1</source>
        <translation>Der Ereignisstrom ist nicht erreichbar: %1</translation>
    </message>
    <message>
        <source>Nothing answers at the gateway&apos;s address.</source>
        <translation>Unter der Adresse des Gateways antwortet nichts.</translation>
    </message>
    <message>
        <source>The gateway has a fault of its own.</source>
        <translation>Das Gateway hat selbst eine Störung.</translation>
    </message>
    <message>
        <source>The gateway refuses more calls for now.</source>
        <translation>Das Gateway lehnt vorerst weitere Aufrufe ab.</translation>
    </message>
    <message>
        <source>The gateway refused the request.</source>
        <translation>Das Gateway hat die Anfrage abgelehnt.</translation>
    </message>
    <message>
        <source>The gateway&apos;s answer cannot be read: %1</source>
        <translation>Die Antwort des Gateways ist nicht lesbar: %1</translation>
    </message>
    <message>
        <source>The call was given up.</source>
        <translation>Der Aufruf wurde aufgegeben.</translation>
    </message>
    <message>
        <source>The gateway&apos;s allowance is used up but for the emergency reserve.</source>
        <translation>Das Kontingent des Gateways ist bis auf die Not-Reserve verbraucht.</translation>
    </message>
    <message>
        <source>The gateway did not answer the last calls; it is tried again shortly.</source>
        <translation>Das Gateway hat die letzten Aufrufe nicht beantwortet; es wird in Kürze erneut versucht.</translation>
    </message>
    <message>
        <source>The heartbeat is not signed.</source>
        <translation>Der Herzschlag ist nicht signiert.</translation>
    </message>
    <message>
        <source>Interrupted by a restart of the bot; not repeated.</source>
        <translation>Durch einen Neustart des Bots unterbrochen; nicht wiederholt.</translation>
    </message>
    <message>
        <source>This hold was already removed by a resume or a release.</source>
        <translation>Diese Sperre wurde bereits durch Fortsetzen oder Freigabe entfernt.</translation>
    </message>
    <message>
        <source>Still held by %1.</source>
        <translation>Noch gesperrt von %1.</translation>
    </message>
    <message>
        <source>released; trades again after a resume</source>
        <translation>freigegeben; handelt nach einem Fortsetzen wieder</translation>
    </message>
    <message>
        <source>No contact with the gateway for %1 s.</source>
        <translation>Seit %1 s kein Kontakt zum Gateway.</translation>
    </message>
    <message>
        <source>The deadline passed.</source>
        <translation>Die Frist ist verstrichen.</translation>
    </message>
    <message>
        <source>%1 kept by policy.</source>
        <translation>%1 nach Vorgabe behalten.</translation>
    </message>
    <message>
        <source>Its hold was removed before it was complete.</source>
        <translation>Seine Sperre wurde entfernt, bevor es abgeschlossen war.</translation>
    </message>
    <message>
        <source>The signature does not hold.</source>
        <translation>Die Signatur stimmt nicht.</translation>
    </message>
    <message>
        <source>The gateway gave a new API key, which could not be kept: %1 It is good until this program ends.</source>
        <translation>Das Gateway gab einen neuen API-Schlüssel, der nicht aufbewahrt werden konnte: %1 Er gilt, bis dieses Programm endet.</translation>
    </message>
    <message>
        <source>There is no desktop keychain here. What is in it can be read only inside the desktop session that keeps it: start this program there, not over SSH or by cron.</source>
        <translation>Hier gibt es keinen Schlüsselbund. Was darin liegt, ist nur in der Desktop-Sitzung lesbar, die ihn führt: Starten Sie dieses Programm dort, nicht über SSH oder per cron.</translation>
    </message>
    <message>
        <source>The desktop keychain did not answer in time. If it asks for a password, type it there; then try again.</source>
        <translation>Der Schlüsselbund hat nicht rechtzeitig geantwortet. Fragt er nach einem Passwort, geben Sie es dort ein; versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>The desktop keychain is locked. Unlock it with your password, then try again.</source>
        <translation>Der Schlüsselbund ist abgeschlossen. Entsperren Sie ihn mit Ihrem Passwort und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>The desktop keychain denied this program its entry. Allow it there, then try again.</source>
        <translation>Der Schlüsselbund hat diesem Programm seinen Eintrag verweigert. Erlauben Sie es dort und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>The desktop keychain failed: %1</source>
        <translation>Der Schlüsselbund meldet einen Fehler: %1</translation>
    </message>
    <message>
        <source>The desktop keychain has no entry &quot;%1&quot;.</source>
        <translation>Der Schlüsselbund hat keinen Eintrag „%1“.</translation>
    </message>
    <message>
        <source>The desktop keychain has no API key for this profile. Put the key into the file %1, readable by you alone, and in %2 change api_key_in to &quot;file&quot;.</source>
        <translation>Der Schlüsselbund hat keinen API-Schlüssel für dieses Profil. Legen Sie den Schlüssel in die Datei %1, nur für Sie lesbar, und setzen Sie in %2 api_key_in auf &quot;file&quot;.</translation>
    </message>
    <message>
        <source>What the desktop keychain holds for this profile is no API key.</source>
        <translation>Was der Schlüsselbund für dieses Profil enthält, ist kein API-Schlüssel.</translation>
    </message>
    <message>
        <source>The API key did not come back as it was written. It stays where it was.</source>
        <translation>Der API-Schlüssel kam nicht so zurück, wie er geschrieben wurde. Er bleibt, wo er war.</translation>
    </message>
    <message>
        <source>A sandbox&apos;s API key stays in its file: it opens nothing of value.</source>
        <translation>Der API-Schlüssel einer Sandbox bleibt in seiner Datei: Er öffnet nichts von Wert.</translation>
    </message>
    <message>
        <source>There is no key file %1.</source>
        <translation>Es gibt keine Schlüsseldatei %1.</translation>
    </message>
    <message>
        <source>The key file %1 is damaged. Restore it from a backup.</source>
        <translation>Die Schlüsseldatei %1 ist beschädigt. Stellen Sie sie aus einer Sicherung wieder her.</translation>
    </message>
    <message>
        <source>A reason that is added needs words.</source>
        <translation>Ein ergänzter Grund braucht Worte.</translation>
    </message>
    <message>
        <source>The reason holds a character that cannot be seen, such as a tab or the end of a line.</source>
        <translation>Der Grund enthält ein unsichtbares Zeichen, etwa einen Tabulator oder ein Zeilenende.</translation>
    </message>
    <message>
        <source>A reason can be added for 24 h after the act.</source>
        <translation>Ein Grund kann bis 24 h nach der Handlung ergänzt werden.</translation>
    </message>
    <message>
        <source>An operation takes at most %1 added reasons.</source>
        <translation>Ein Vorgang nimmt höchstens %1 ergänzte Gründe auf.</translation>
    </message>
    <message>
        <source>What bots said between %1 and %2 is lost: the gateway did not keep it until this console was back.</source>
        <translation>Was die Bots zwischen %1 und %2 sagten, ist verloren: Das Gateway hat es nicht aufgehoben, bis diese Konsole wieder da war.</translation>
    </message>
    <message>
        <source>Events still come over the stream and the sweep.</source>
        <translation>Ereignisse kommen weiterhin über den Stream und den Abruf.</translation>
    </message>
    <message>
        <source>The gateway does not deliver to %1: %2</source>
        <translation>Das Gateway liefert nicht an %1: %2</translation>
    </message>
    <message>
        <source>The gateway registers no webhook for this key: %1</source>
        <translation>Das Gateway registriert für diesen Schlüssel keinen Webhook: %1</translation>
    </message>
    <message>
        <source>The webhook is registered as soon as it can be: %1</source>
        <translation>Der Webhook wird registriert, sobald es geht: %1</translation>
    </message>
    <message>
        <source>The gateway got no answer from %1.</source>
        <translation>Das Gateway bekam von %1 keine Antwort.</translation>
    </message>
    <message>
        <source>The gateway&apos;s test was taken by somebody else: %1 does not lead here.</source>
        <translation>Den Test des Gateways nahm jemand anders an: %1 führt nicht hierher.</translation>
    </message>
    <message>
        <source>The gateway&apos;s test was answered with %1 at %2.</source>
        <translation>Der Test des Gateways wurde mit %1 beantwortet, bei %2.</translation>
    </message>
    <message>
        <source>This gateway has no test for webhooks.</source>
        <translation>Dieses Gateway hat keinen Test für Webhooks.</translation>
    </message>
    <message>
        <source>profile.json does not say where webhooks come: %1</source>
        <translation>profile.json sagt nicht, wo Webhooks ankommen: %1</translation>
    </message>
    <message>
        <source>Webhooks cannot be received at %1: %2.</source>
        <translation>Webhooks können bei %1 nicht empfangen werden: %2.</translation>
    </message>
    <message>
        <source>No history is kept: %1</source>
        <translation>Es wird kein Verlauf aufgezeichnet: %1</translation>
    </message>
    <message>
        <source>%1 Charts get nothing new until that is mended; operations are not touched.</source>
        <translation>%1 Diagramme erhalten nichts Neues, bis das behoben ist; Vorgänge sind nicht betroffen.</translation>
    </message>
    <message>
        <source>%1 It was moved to %2 and a new one begun: charts start here.</source>
        <translation>%1 Sie wurde nach %2 verschoben und eine neue begonnen: Diagramme beginnen hier.</translation>
    </message>
    <message>
        <source>The history has used up its room on the disk: detail from before %1 was let go.</source>
        <translation>Der Verlauf hat seinen Platz auf der Platte aufgebraucht: Einzelheiten von vor %1 wurden gelöscht.</translation>
    </message>
    <message>
        <source>There is no history %1 yet: it begins when a console first hears the fleet.</source>
        <translation>Es gibt noch keinen Verlauf %1: Er beginnt, wenn eine Konsole die Flotte zum ersten Mal hört.</translation>
    </message>
    <message>
        <source>The console hears nothing: who is dead cannot be known.</source>
        <translation>Die Konsole hört nichts: Wer tot ist, lässt sich nicht wissen.</translation>
    </message>
    <message>
        <source>It is heard. Pause or drain it instead.</source>
        <translation>Er wird gehört. Stattdessen pausieren oder auslaufen lassen.</translation>
    </message>
    <message>
        <source>It was never heard: there is nothing to take over.</source>
        <translation>Er wurde nie gehört: Es gibt nichts zu übernehmen.</translation>
    </message>
    <message>
        <source>It is under an emergency stop, and nothing passes a stop: release it first.</source>
        <translation>Er steht unter einem Not-Stopp, und an einem Stopp kommt nichts vorbei: Zuerst freigeben.</translation>
    </message>
    <message>
        <source>Many bots fell silent at once: that looks like a lost network, not like dead bots. While that alert stands nobody takes over.</source>
        <translation>Viele Bots verstummten zugleich: Das sieht nach einem verlorenen Netz aus, nicht nach toten Bots. Solange dieser Alarm steht, übernimmt niemand.</translation>
    </message>
    <message>
        <source>%1 took over from it.</source>
        <translation>%1 hat von ihm übernommen.</translation>
    </message>
    <message>
        <source>%1 is taking over from it.</source>
        <translation>%1 übernimmt gerade von ihm.</translation>
    </message>
    <message>
        <source>It is the dead bot itself.</source>
        <translation>Er ist der tote Bot selbst.</translation>
    </message>
    <message>
        <source>It belongs to another group.</source>
        <translation>Er gehört zu einer anderen Gruppe.</translation>
    </message>
    <message>
        <source>It does not trade on this exchange.</source>
        <translation>Er handelt nicht auf dieser Börse.</translation>
    </message>
    <message>
        <source>It is a plain bot: it could not prove that it took over.</source>
        <translation>Er ist ein einfacher Bot: Er könnte nicht nachweisen, dass er übernommen hat.</translation>
    </message>
    <message>
        <source>It has not proved its key yet.</source>
        <translation>Er hat seinen Schlüssel noch nicht nachgewiesen.</translation>
    </message>
    <message>
        <source>It is late itself.</source>
        <translation>Er ist selbst verspätet.</translation>
    </message>
    <message>
        <source>It is dead itself.</source>
        <translation>Er ist selbst tot.</translation>
    </message>
    <message>
        <source>It was never heard.</source>
        <translation>Er wurde nie gehört.</translation>
    </message>
    <message>
        <source>Nobody knows whether it lives.</source>
        <translation>Niemand weiß, ob er lebt.</translation>
    </message>
    <message>
        <source>It is under an emergency stop.</source>
        <translation>Er steht unter einem Not-Stopp.</translation>
    </message>
    <message>
        <source>Another command to it is under way.</source>
        <translation>Ein anderer Befehl an ihn läuft.</translation>
    </message>
    <message>
        <source>It waits for this and trades nothing.</source>
        <translation>Er wartet darauf und handelt nichts.</translation>
    </message>
    <message>
        <source>It is paused. It is resumed first.</source>
        <translation>Er ist pausiert. Zuerst wird er fortgesetzt.</translation>
    </message>
    <message>
        <source>It trades for itself. Pause it first if it is to take over.</source>
        <translation>Er handelt für sich selbst. Zuerst pausieren, wenn er übernehmen soll.</translation>
    </message>
    <message>
        <source>It is in between two states.</source>
        <translation>Er ist zwischen zwei Zuständen.</translation>
    </message>
    <message>
        <source>Whose place it takes is not said.</source>
        <translation>Wessen Platz er einnimmt, ist nicht gesagt.</translation>
    </message>
    <message>
        <source>Nobody takes over from %1. %2</source>
        <translation>Von %1 übernimmt niemand. %2</translation>
    </message>
    <message>
        <source>%1 cannot take over. %2</source>
        <translation>%1 kann nicht übernehmen. %2</translation>
    </message>
    <message>
        <source>One bot takes over, not several.</source>
        <translation>Ein Bot übernimmt, nicht mehrere.</translation>
    </message>
    <message>
        <source>A failover needs a reason.</source>
        <translation>Eine Übernahme braucht einen Grund.</translation>
    </message>
    <message>
        <source>Its lost-link rule is to carry on: it may still be trading. Look at the exchange, see to it that it does not, and say so.</source>
        <translation>Seine Regel bei Verbindungsverlust ist weiterzumachen: Er handelt vielleicht noch. An der Börse nachsehen, dafür sorgen, dass er es nicht tut, und es sagen.</translation>
    </message>
    <message>
        <source>A plain bot has no lost-link rule: it may still be trading. Look at the exchange, see to it that it does not, and say so.</source>
        <translation>Ein einfacher Bot hat keine Regel bei Verbindungsverlust: Er handelt vielleicht noch. An der Börse nachsehen, dafür sorgen, dass er es nicht tut, und es sagen.</translation>
    </message>
    <message>
        <source>%1 is heard again: nobody takes over from it.</source>
        <translation>%1 wird wieder gehört: Niemand übernimmt von ihm.</translation>
    </message>
    <message>
        <source>%1 was stopped meanwhile: nobody takes over from it.</source>
        <translation>%1 wurde inzwischen gestoppt: Niemand übernimmt von ihm.</translation>
    </message>
    <message>
        <source>The hold on %1 was lifted: it may trade again.</source>
        <translation>Die Sperre von %1 wurde aufgehoben: Er handelt vielleicht wieder.</translation>
    </message>
    <message>
        <source>The hold on %1 is not known.</source>
        <translation>Die Sperre von %1 ist nicht bekannt.</translation>
    </message>
    <message>
        <source>%1 could not be held: %2</source>
        <translation>%1 konnte nicht gesperrt werden: %2</translation>
    </message>
    <message>
        <source>Whether %1 was resumed is not known.</source>
        <translation>Ob %1 fortgesetzt wurde, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>%1 could not be resumed: %2</source>
        <translation>%1 konnte nicht fortgesetzt werden: %2</translation>
    </message>
    <message>
        <source>One of the two bots is no longer in the fleet.</source>
        <translation>Einer der beiden Bots ist nicht mehr in der Flotte.</translation>
    </message>
    <message>
        <source>%1 proved that it took over from %2, which stays held.</source>
        <translation>%1 hat nachgewiesen, dass er von %2 übernommen hat, der gesperrt bleibt.</translation>
    </message>
    <message>
        <source>This bot is held or not ready: it cannot take over.</source>
        <translation>Dieser Bot ist gesperrt oder nicht bereit: Er kann nicht übernehmen.</translation>
    </message>
    <message>
        <source>It was held before it had taken over.</source>
        <translation>Er wurde gesperrt, bevor er übernommen hatte.</translation>
    </message>
    <message>
        <source>This alert is not open any more.</source>
        <translation>Dieser Alarm ist nicht mehr offen.</translation>
    </message>
    <message>
        <source>This alert is back. Look at it again.</source>
        <translation>Dieser Alarm ist wieder da. Sehen Sie ihn sich noch einmal an.</translation>
    </message>
    <message>
        <source>This alert is over by now. Look at it again.</source>
        <translation>Dieser Alarm ist inzwischen vorbei. Sehen Sie ihn sich noch einmal an.</translation>
    </message>
    <message>
        <source>This alert became worse. Look at it again.</source>
        <translation>Dieser Alarm ist schlimmer geworden. Sehen Sie ihn sich noch einmal an.</translation>
    </message>
    <message>
        <source>This silence is over already.</source>
        <translation>Diese Stummschaltung ist schon vorbei.</translation>
    </message>
    <message>
        <source>Somebody else changed the limits in between. Look at them again.</source>
        <translation>Jemand anders hat die Grenzen inzwischen geändert. Sehen Sie sie sich noch einmal an.</translation>
    </message>
    <message>
        <source>Somebody sends old reports of %1 again. They do not count.</source>
        <translation>Jemand sendet alte Berichte von %1 erneut. Sie zählen nicht.</translation>
    </message>
    <message>
        <source>Reports of %1 come from a start that by its own clock was before the one that is known. They do not count: somebody sends old ones again, or its clock was set back.</source>
        <translation>Berichte von %1 kommen von einem Start, der nach eigener Uhr vor dem bekannten lag. Sie zählen nicht: Jemand sendet alte erneut, oder seine Uhr wurde zurückgestellt.</translation>
    </message>
    <message>
        <source>%1 signed a report that cannot be read and does not count: %2</source>
        <translation>%1 hat einen Bericht unterschrieben, der nicht lesbar ist und nicht zählt: %2</translation>
    </message>
    <message>
        <source>%1 reports figures that cannot be read, shown as missing: %2</source>
        <translation>%1 meldet Werte, die nicht lesbar sind und als fehlend gezeigt werden: %2</translation>
    </message>
    <message>
        <source>Something on the gateway&apos;s bus cannot be read and is passed over: %1</source>
        <translation>Etwas auf dem Bus des Gateways ist nicht lesbar und wird übergangen: %1</translation>
    </message>
</context>
<context>
    <name>fleet::EnrolmentModel</name>
    <message>
        <source>Group: its policy is new or differs.</source>
        <translation>Gruppe: Ihre Vorgaben sind neu oder weichen ab.</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Was geschieht</translation>
    </message>
    <message>
        <source>Bot</source>
        <translation>Bot</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Agent id</source>
        <translation>Agentenkennung</translation>
    </message>
    <message>
        <source>Group: the limits of its metrics change.</source>
        <translation>Gruppe: Die Grenzen ihrer Messwerte ändern sich.</translation>
    </message>
    <message>
        <source>Bot: the limits of its metrics change.</source>
        <translation>Bot: Die Grenzen seiner Messwerte ändern sich.</translation>
    </message>
    <message>
        <source>The limits of the whole fleet&apos;s metrics change.</source>
        <translation>Die Grenzen der Messwerte der ganzen Flotte ändern sich.</translation>
    </message>
</context>
<context>
    <name>fleet::EnrolmentWords</name>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Goes on</source>
        <translation>Geht weiter</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Not in the file</source>
        <translation>Nicht in der Datei</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Unverändert</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>begun before</source>
        <translation>früher begonnen</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>not in the file</source>
        <translation>nicht in der Datei</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation>%1 von %2 erledigt</translation>
    </message>
    <message>
        <source>%1, about %2 left</source>
        <translation>%1, noch etwa %2</translation>
    </message>
    <message>
        <source>%1 enrolled</source>
        <translation>%1 aufgenommen</translation>
    </message>
    <message>
        <source>%1 updated</source>
        <translation>%1 aktualisiert</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1 not begun</source>
        <translation>%1 nicht begonnen</translation>
    </message>
    <message>
        <source>What is enrolled stays enrolled; to enrol the same file again goes on from here.</source>
        <translation>Was aufgenommen ist, bleibt aufgenommen; dieselbe Datei erneut aufzunehmen macht hier weiter.</translation>
    </message>
    <message>
        <source>Not begun: %1</source>
        <translation>Nicht begonnen: %1</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Updating</source>
        <translation>Wird aktualisiert</translation>
    </message>
    <message>
        <source>Registering</source>
        <translation>Wird angemeldet</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Aktualisiert</translation>
    </message>
    <message>
        <source>Enrolled</source>
        <translation>Aufgenommen</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Not begun</source>
        <translation>Nicht begonnen</translation>
    </message>
    <message>
        <source>Change the &amp;groups</source>
        <translation>&amp;Gruppen ändern</translation>
    </message>
    <message>
        <source>&amp;Change %1</source>
        <translation>%1 ä&amp;ndern</translation>
    </message>
    <message>
        <source>&amp;Enrol %1</source>
        <translation>%1 &amp;aufnehmen</translation>
    </message>
    <message>
        <source>&amp;Enrol %1, change %2</source>
        <translation>%1 &amp;aufnehmen, %2 ändern</translation>
    </message>
    <message>
        <source>%1, %2 unchanged</source>
        <translation>%1, %2 unverändert</translation>
    </message>
    <message>
        <source>%1 unchanged</source>
        <translation>%1 unverändert</translation>
    </message>
    <message>
        <source>Change the &amp;limits</source>
        <translation>&amp;Grenzen ändern</translation>
    </message>
</context>
<context>
    <name>fleet::ExchangeGuide</name>
    <message>
        <source>en</source>
        <extracomment>The language of this catalogue: &quot;de&quot;, &quot;zh_CN&quot;. It chooses the files with the steps by hand.</extracomment>
        <translation>de</translation>
    </message>
</context>
<context>
    <name>fleet::FailoverModel</name>
    <message>
        <source>%1, %2, on %3, open positions %4. %5</source>
        <comment>spoken row</comment>
        <translation>%1, %2, auf %3, offene Positionen %4. %5</translation>
    </message>
    <message>
        <source>Bot</source>
        <translation>Bot</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>Börse</translation>
    </message>
    <message>
        <source>Positions</source>
        <translation>Positionen</translation>
    </message>
    <message>
        <source>Why, or why not</source>
        <translation>Warum, oder warum nicht</translation>
    </message>
</context>
<context>
    <name>fleet::FailoverWords</name>
    <message>
        <source>Its lost-link rule is to carry on.</source>
        <translation>Seine Regel bei Verbindungsverlust ist weiterzumachen.</translation>
    </message>
    <message>
        <source>Its lost-link rule has run since %1: it pauses by itself and lets its positions run out.</source>
        <translation>Seine Regel bei Verbindungsverlust läuft seit %1: Er pausiert von selbst und lässt seine Positionen auslaufen.</translation>
    </message>
    <message>
        <source>Its lost-link rule has run since %1: it pauses by itself and cancels its orders.</source>
        <translation>Seine Regel bei Verbindungsverlust läuft seit %1: Er pausiert von selbst und streicht seine Orders.</translation>
    </message>
    <message>
        <source>Its lost-link rule has run since %1: it pauses by itself and closes what it has open.</source>
        <translation>Seine Regel bei Verbindungsverlust läuft seit %1: Er pausiert von selbst und schließt, was er offen hat.</translation>
    </message>
    <message>
        <source>Dormant</source>
        <translation>Ruht</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Cannot</source>
        <translation>Kann nicht</translation>
    </message>
    <message>
        <source>%1 was last heard at %2, %3 ago.</source>
        <translation>%1 wurde zuletzt um %2 gehört, vor %3.</translation>
    </message>
    <message>
        <source>What it has open is not known.</source>
        <translation>Was er offen hat, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>It last said that it has no position open.</source>
        <translation>Zuletzt meldete er, dass er keine Position offen hat.</translation>
    </message>
    <message>
        <source>It last said that it has %1 open.</source>
        <translation>Zuletzt meldete er offen: %1.</translation>
    </message>
    <message>
        <source>This console&apos;s own link changed at %1, after the bot&apos;s last word: it may have missed more.</source>
        <translation>Die Verbindung dieser Konsole selbst wechselte um %1, nach dem letzten Wort des Bots: Vielleicht hat sie mehr verpasst.</translation>
    </message>
    <message>
        <source>Fell silent within minutes of it: %1. That may be a lost network, and not dead bots.</source>
        <translation>Binnen Minuten mit ihm verstummt: %1. Das kann ein verlorenes Netz sein statt toter Bots.</translation>
    </message>
    <message>
        <source>%1 Until %2 it may still trade, %3 from now.</source>
        <translation>%1 Bis %2 handelt er vielleicht noch, %3 von jetzt an.</translation>
    </message>
    <message>
        <source>Its lost-link rule is to carry on: it may still be trading. Only a look at the exchange can tell.</source>
        <translation>Seine Regel bei Verbindungsverlust ist weiterzumachen: Er handelt vielleicht noch. Das zeigt nur ein Blick auf die Börse.</translation>
    </message>
    <message>
        <source>A plain bot has no lost-link rule: it may still be trading. Only a look at the exchange can tell.</source>
        <translation>Ein einfacher Bot hat keine Regel bei Verbindungsverlust: Er handelt vielleicht noch. Das zeigt nur ein Blick auf die Börse.</translation>
    </message>
    <message>
        <source>%1 gets a pause into its mailbox: when it comes back it stays paused.</source>
        <translation>%1 bekommt eine Pause in sein Postfach: Kommt er zurück, bleibt er pausiert.</translation>
    </message>
    <message>
        <source>%1 Then %2 is resumed, and takes over when it has proved that.</source>
        <translation>%1 Dann wird %2 fortgesetzt und übernimmt, sobald das nachgewiesen ist.</translation>
    </message>
    <message>
        <source>%1 Then %2 takes over.</source>
        <translation>%1 Dann übernimmt %2.</translation>
    </message>
    <message>
        <source>%1 By that rule it opens nothing more since %2; nobody has seen that.</source>
        <translation>%1 Nach dieser Regel eröffnet er seit %2 nichts mehr; gesehen hat das niemand.</translation>
    </message>
</context>
<context>
    <name>fleet::FigureWords</name>
    <message>
        <source>%1 when last heard</source>
        <translation>%1, als zuletzt gehört</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>and %1 unheard</source>
        <translation>und %1 ungehört</translation>
    </message>
    <message>
        <source>no bot that is heard reports it</source>
        <translation>kein Bot, der zu hören ist, meldet es</translation>
    </message>
    <message>
        <source>%1%2%</source>
        <translation>%1%2%</translation>
    </message>
    <message>
        <source>no bots yet</source>
        <translation>noch keine Bots</translation>
    </message>
    <message>
        <source>%1 of %2 heard now</source>
        <translation>%1 von %2 jetzt gehört</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 bots known</source>
        <translation>%1 Bots bekannt</translation>
    </message>
    <message>
        <source>%1 old</source>
        <translation>%1 alt</translation>
    </message>
</context>
<context>
    <name>fleet::HealthModel</name>
    <message>
        <source>Bot</source>
        <translation>Bot</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Of its last samples, by the limits</source>
        <translation>Nach seinen letzten Werten, an den Grenzen gemessen</translation>
    </message>
    <message>
        <source>In the fleet: %1</source>
        <translation>In der Flotte: %1</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>keine Grenze</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a metric, its value</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1, of %2</source>
        <comment>a value, a time</comment>
        <translation>%1, von %2</translation>
    </message>
    <message>
        <source>The bot has not reported it</source>
        <translation>Der Bot hat es nicht gemeldet</translation>
    </message>
    <message>
        <source>heard %1 ago</source>
        <translation>gehört vor %1</translation>
    </message>
</context>
<context>
    <name>fleet::HealthSentences</name>
    <message>
        <source>Nothing is heard yet, so nothing is known</source>
        <translation>Noch ist nichts zu hören, also ist nichts bekannt</translation>
    </message>
    <message>
        <source>Nothing is heard, so nothing is known</source>
        <translation>Nichts ist zu hören, also ist nichts bekannt</translation>
    </message>
    <message>
        <source>Also: %1.</source>
        <translation>Außerdem: %1.</translation>
    </message>
    <message>
        <source>The console hears nothing: figures and alerts of bots are as they were.</source>
        <translation>Die Konsole hört nichts: Werte und Alarme der Bots sind von früher.</translation>
    </message>
    <message>
        <source>%1 of %2 heard.</source>
        <translation>%1 von %2 gehört.</translation>
    </message>
    <message>
        <source>Last looked at %1.</source>
        <translation>Zuletzt geprüft um %1.</translation>
    </message>
    <message>
        <source>The console hears nothing, so what is wrong with the bots is not known. What was firing when it last heard would stand here; there was nothing.</source>
        <translation>Die Konsole hört nichts, also ist nicht bekannt, was den Bots fehlt. Was aktiv war, als sie zuletzt hörte, stünde hier; es war nichts.</translation>
    </message>
    <message>
        <source>Nothing is firing. No bot is enrolled, so only the console itself is watched.</source>
        <translation>Nichts ist aktiv. Kein Bot ist aufgenommen, also wird nur die Konsole selbst überwacht.</translation>
    </message>
    <message>
        <source>Nothing is firing. The console hears the fleet, the last time at %1, and looked at every bot at %2.</source>
        <translation>Nichts ist aktiv. Die Konsole hört die Flotte, zuletzt um %1, und hat jeden Bot um %2 geprüft.</translation>
    </message>
    <message>
        <source>Nothing is firing. The console hears the gateway, and no bot has spoken yet.</source>
        <translation>Nichts ist aktiv. Die Konsole hört das Gateway, und noch hat kein Bot gesprochen.</translation>
    </message>
    <message>
        <source>No bot is enrolled yet. Here each will have a row with its metrics, and what is beyond a limit will stand out. Enrol bots from a file in Settings.</source>
        <translation>Noch ist kein Bot aufgenommen. Hier wird jeder eine Zeile mit seinen Werten haben, und was jenseits einer Grenze ist, fällt auf. Nehmen Sie Bots in den Einstellungen aus einer Datei auf.</translation>
    </message>
    <message>
        <source>Nothing is heard. Alerts as they were: %1</source>
        <translation>Nichts wird gehört. Alarme, wie sie waren: %1</translation>
    </message>
</context>
<context>
    <name>fleet::HealthWords</name>
    <message>
        <source>Critical</source>
        <translation>Kritisch</translation>
    </message>
    <message>
        <source>Dead</source>
        <translation>Tot</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Not heard</source>
        <translation>Nicht gehört</translation>
    </message>
    <message>
        <source>Not judged</source>
        <translation>Nicht beurteilt</translation>
    </message>
    <message>
        <source>Healthy</source>
        <translation>Gesund</translation>
    </message>
    <message>
        <source>critical</source>
        <translation>kritisch</translation>
    </message>
    <message>
        <source>dead</source>
        <translation>tot</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>not heard</source>
        <translation>nicht gehört</translation>
    </message>
    <message>
        <source>not judged</source>
        <translation>nicht beurteilt</translation>
    </message>
    <message>
        <source>healthy</source>
        <translation>gesund</translation>
    </message>
    <message>
        <source>It says nothing any more; its last figures say nothing about now.</source>
        <translation>Er sagt nichts mehr; seine letzten Werte sagen nichts über jetzt.</translation>
    </message>
    <message>
        <source>It is not heard; its last figures say nothing about now.</source>
        <translation>Er wird nicht gehört; seine letzten Werte sagen nichts über jetzt.</translation>
    </message>
    <message>
        <source>It was not heard since it was enrolled.</source>
        <translation>Er wurde seit seiner Aufnahme nicht gehört.</translation>
    </message>
    <message>
        <source>It reported no metric that has a limit.</source>
        <translation>Er meldete keinen Wert, der eine Grenze hat.</translation>
    </message>
    <message>
        <source>It is late: its next report is overdue.</source>
        <translation>Er ist verspätet: Sein nächster Bericht ist überfällig.</translation>
    </message>
    <message>
        <source>%1; its next report is overdue</source>
        <comment>its figures beyond their limits</comment>
        <translation>%1; sein nächster Bericht ist überfällig</translation>
    </message>
    <message>
        <source>Nothing it reports has settled beyond a limit.</source>
        <translation>Kein Wert, den er meldet, liegt gesichert jenseits einer Grenze.</translation>
    </message>
    <message>
        <source>Nothing it reports has settled beyond a limit. It does not report: %1.</source>
        <translation>Kein Wert, den er meldet, liegt gesichert jenseits einer Grenze. Er meldet nicht: %1.</translation>
    </message>
</context>
<context>
    <name>fleet::HeatMapModel</name>
    <message>
        <source>heard %1</source>
        <translation>gehört %1</translation>
    </message>
    <message>
        <source>not heard yet</source>
        <translation>noch nicht gehört</translation>
    </message>
</context>
<context>
    <name>fleet::HeatWords</name>
    <message>
        <source>critical</source>
        <translation>kritisch</translation>
    </message>
    <message>
        <source>dead</source>
        <translation>tot</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>late</source>
        <translation>verspätet</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>near its limit</source>
        <translation>nahe der Grenze</translation>
    </message>
    <message>
        <source>on the way to it</source>
        <translation>auf dem Weg dahin</translation>
    </message>
    <message>
        <source>far from it</source>
        <translation>weit davon</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>keine Grenze</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a number, a state</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>The bot has not reported it</source>
        <translation>Der Bot hat es nicht gemeldet</translation>
    </message>
    <message>
        <source>%1 %2: %3</source>
        <comment>a metric, its value, its limits</comment>
        <translation>%1 %2: %3</translation>
    </message>
    <message>
        <source>Nothing that it reports has a limit</source>
        <translation>Nichts, was er meldet, hat eine Grenze</translation>
    </message>
    <message>
        <source>%1 %2: no limit</source>
        <comment>a metric, its value</comment>
        <translation>%1 %2: keine Grenze</translation>
    </message>
</context>
<context>
    <name>fleet::KeyPlaceWords</name>
    <message>
        <source>The API key is in a private file of the profile, readable by you alone. A sandbox&apos;s stays there.</source>
        <translation>Der API-Schlüssel liegt in einer privaten Datei des Profils, nur für Sie lesbar. Der einer Sandbox bleibt dort.</translation>
    </message>
    <message>
        <source>The API key is in a private file of the profile, readable by you alone.</source>
        <translation>Der API-Schlüssel liegt in einer privaten Datei des Profils, nur für Sie lesbar.</translation>
    </message>
    <message>
        <source>The API key is in the desktop keychain, as &quot;%1&quot;.</source>
        <translation>Der API-Schlüssel liegt im Schlüsselbund, als „%1“.</translation>
    </message>
    <message>
        <source>Every program that you start can read it, also over SSH or by cron: each can stop the fleet by itself. Whoever gets at your files has the key.</source>
        <translation>Jedes Programm, das Sie starten, kann ihn lesen, auch über SSH oder per cron: Jedes kann die Flotte selbst stoppen. Wer an Ihre Dateien kommt, hat den Schlüssel.</translation>
    </message>
    <message>
        <source>A program started outside this desktop session – over SSH, by cron – cannot read the keychain, so it could not stop the fleet by itself while no console runs.</source>
        <translation>Ein Programm, das außerhalb dieser Desktop-Sitzung startet – über SSH, per cron –, kann den Schlüsselbund nicht lesen. Es könnte die Flotte also nicht selbst stoppen, solange keine Konsole läuft.</translation>
    </message>
    <message>
        <source>This desktop has no keychain that answers, so the key goes into a private file.</source>
        <translation>Auf diesem Desktop antwortet kein Schlüsselbund, daher kommt der Schlüssel in eine private Datei.</translation>
    </message>
    <message>
        <source>The desktop keychain does not answer, so the key goes into a private file.</source>
        <translation>Der Schlüsselbund antwortet nicht, daher kommt der Schlüssel in eine private Datei.</translation>
    </message>
    <message>
        <source>The keychain is locked: it will ask for its password.</source>
        <translation>Der Schlüsselbund ist abgeschlossen: Er wird nach seinem Passwort fragen.</translation>
    </message>
</context>
<context>
    <name>fleet::LimitFields</name>
    <message>
        <source>“%1” is not an amount of dollars.</source>
        <translation>„%1“ ist kein Dollarbetrag.</translation>
    </message>
    <message>
        <source>“%1” is not a number.</source>
        <translation>„%1“ ist keine Zahl.</translation>
    </message>
    <message>
        <source>A limit cannot be negative.</source>
        <translation>Ein Limit kann nicht negativ sein.</translation>
    </message>
    <message>
        <source>“%1” is more than can be counted.</source>
        <translation>„%1“ ist mehr, als gezählt werden kann.</translation>
    </message>
    <message>
        <source>A name is missing between two commas or at an end.</source>
        <translation>Zwischen zwei Kommas oder an einem Ende fehlt ein Name.</translation>
    </message>
    <message>
        <source>“%1” has a space in it: divide by commas.</source>
        <translation>„%1“ enthält ein Leerzeichen: mit Kommas trennen.</translation>
    </message>
    <message>
        <source>A name may have %1 characters; “%2” has more.</source>
        <translation>Ein Name darf %1 Zeichen haben; „%2“ hat mehr.</translation>
    </message>
    <message>
        <source>At most %1 names can be sent; these are %2.</source>
        <translation>Höchstens %1 Namen können gesendet werden; dies sind %2.</translation>
    </message>
    <message>
        <source>Largest order</source>
        <translation>Größte Order</translation>
    </message>
    <message>
        <source>Largest position</source>
        <translation>Größte Position</translation>
    </message>
    <message>
        <source>Largest delta exposure</source>
        <translation>Größtes Delta-Exposure</translation>
    </message>
    <message>
        <source>Allowed pairs</source>
        <translation>Erlaubte Paare</translation>
    </message>
    <message>
        <source>Allowed instruments</source>
        <translation>Erlaubte Instrumente</translation>
    </message>
    <message>
        <source>USD</source>
        <translation>USD</translation>
    </message>
    <message>
        <source>as the strategy counts it</source>
        <translation>wie die Strategie es zählt</translation>
    </message>
    <message>
        <source>such as BTC/USDT, ETH/USDT</source>
        <translation>etwa BTC/USDT, ETH/USDT</translation>
    </message>
    <message>
        <source>such as BTC-*-C, ETH-PERPETUAL</source>
        <translation>etwa BTC-*-C, ETH-PERPETUAL</translation>
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
        <translation>Verbindet</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Degraded</source>
        <translation>Eingeschränkt</translation>
    </message>
    <message>
        <source>Blind %1</source>
        <translation>Blind %1</translation>
    </message>
    <message>
        <source>Blind</source>
        <translation>Blind</translation>
    </message>
    <message>
        <source>Stops refused</source>
        <translation>Stopps abgelehnt</translation>
    </message>
    <message>
        <source>No stop can be sent, and the console cannot see the fleet</source>
        <translation>Kein Stopp kann gesendet werden, und die Konsole sieht die Flotte nicht</translation>
    </message>
    <message>
        <source>No stop can be sent</source>
        <translation>Kein Stopp kann gesendet werden</translation>
    </message>
    <message>
        <source>The console cannot see the fleet since %1, %2</source>
        <translation>Die Konsole sieht die Flotte nicht seit %1, %2</translation>
    </message>
    <message>
        <source>The console cannot see the fleet</source>
        <translation>Die Konsole sieht die Flotte nicht</translation>
    </message>
    <message>
        <source>The console cannot write to its disk</source>
        <translation>Die Konsole kann nicht auf ihre Platte schreiben</translation>
    </message>
    <message>
        <source>An emergency stop still goes out; everything else is refused until there is room. %1</source>
        <translation>Ein Not-Stopp geht weiterhin hinaus; alles andere wird abgelehnt, bis wieder Platz ist. %1</translation>
    </message>
    <message>
        <source>Strangers fill the gateway&apos;s bus</source>
        <translation>Fremde fluten den Bus des Gateways</translation>
    </message>
    <message>
        <source>What they write is dropped unread; reports of bots may arrive later.</source>
        <translation>Was sie schreiben, wird ungelesen verworfen; Meldungen der Bots kommen möglicherweise später an.</translation>
    </message>
    <message>
        <source>A channel to the fleet is down</source>
        <translation>Ein Kanal zur Flotte ist ausgefallen</translation>
    </message>
    <message>
        <source>The fleet is still heard by the other one, up to 10 s later. %1</source>
        <translation>Über den anderen wird die Flotte weiter gehört, bis zu 10 s später. %1</translation>
    </message>
    <message>
        <source>Connecting: nothing is heard yet</source>
        <translation>Verbindung wird aufgebaut: Noch ist nichts zu hören</translation>
    </message>
    <message>
        <source>Nothing is heard since %1, %2</source>
        <translation>Nichts zu hören seit %1, %2</translation>
    </message>
    <message>
        <source>Nothing is heard</source>
        <translation>Nichts zu hören</translation>
    </message>
    <message>
        <source>No bots yet</source>
        <translation>Noch keine Bots</translation>
    </message>
    <message>
        <source>The bot is heard and trading</source>
        <translation>Der Bot ist zu hören und handelt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln dead</source>
        <translation>
            <numerusform>%Ln tot</numerusform>
            <numerusform>%Ln tot</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unknown</source>
        <translation>
            <numerusform>%Ln unbekannt</numerusform>
            <numerusform>%Ln unbekannt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stopped</source>
        <translation>
            <numerusform>%Ln gestoppt</numerusform>
            <numerusform>%Ln gestoppt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln late or drifting</source>
        <translation>
            <numerusform>%Ln verspätet oder driftend</numerusform>
            <numerusform>%Ln verspätet oder driftend</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln paused</source>
        <translation>
            <numerusform>%Ln pausiert</numerusform>
            <numerusform>%Ln pausiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln bots are heard and trading</source>
        <translation>
            <numerusform>%Ln Bot ist zu hören und handelt</numerusform>
            <numerusform>Alle %Ln Bots sind zu hören und handeln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln trading</source>
        <translation>
            <numerusform>%Ln im Handel</numerusform>
            <numerusform>%Ln im Handel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pausing</source>
        <translation>
            <numerusform>%Ln beim Pausieren</numerusform>
            <numerusform>%Ln beim Pausieren</numerusform>
        </translation>
    </message>
    <message>
        <source>The gateway refuses this console&apos;s key. Bots may still be trading: stop them by hand at the exchanges, or with a stop file that was saved. Settings says where the key is; put one that works there. %1</source>
        <translation>Das Gateway lehnt den Schlüssel dieser Konsole ab. Bots handeln möglicherweise weiter: Stoppen Sie sie von Hand an den Börsen oder mit einer gesicherten Stopp-Datei. Wo der Schlüssel liegt, steht in den Einstellungen; legen Sie dort einen gültigen ab. %1</translation>
    </message>
    <message>
        <source>Bots may still be trading. A stop given now is recorded and sent at the first contact; what cannot wait is done by hand at the exchanges.</source>
        <translation>Bots handeln möglicherweise weiter. Ein jetzt gegebener Stopp wird aufgezeichnet und beim ersten Kontakt gesendet; was nicht warten kann, geschieht von Hand an den Börsen.</translation>
    </message>
    <message>
        <source>No bots are enrolled yet</source>
        <translation>Noch sind keine Bots aufgenommen</translation>
    </message>
    <message>
        <source>Hears only</source>
        <translation>Hört nur</translation>
    </message>
    <message numerus="yes">
        <source>%Ln not stopped</source>
        <translation>
            <numerusform>%Ln nicht gestoppt</numerusform>
            <numerusform>%Ln nicht gestoppt</numerusform>
        </translation>
    </message>
    <message>
        <source>Which bots there are is not known</source>
        <translation>Welche Bots es gibt, ist nicht bekannt</translation>
    </message>
    <message>
        <source>No bot is on record here. Whether the fleet has any is known once the gateway answers.</source>
        <translation>Hier ist kein Bot verzeichnet. Ob die Flotte welche hat, ist bekannt, sobald das Gateway antwortet.</translation>
    </message>
    <message>
        <source>No bot was on record here when the gateway went away. Some may have been enrolled elsewhere since, and be trading: look at the exchanges. Nothing can be enrolled until the gateway answers.</source>
        <translation>Als das Gateway ausfiel, war hier kein Bot verzeichnet. Seither können anderswo welche aufgenommen worden sein und handeln: Sehen Sie an den Börsen nach. Bis das Gateway antwortet, kann nichts aufgenommen werden.</translation>
    </message>
    <message>
        <source>Last known figures, the newest of %1.</source>
        <translation>Letzte bekannte Zahlen, die neuesten von %1.</translation>
    </message>
    <message>
        <source>No figure was ever heard.</source>
        <translation>Es war noch nie eine Zahl zu hören.</translation>
    </message>
    <message>
        <source>%1 of %2 channels</source>
        <translation>%1 von %2 Kanälen</translation>
    </message>
    <message>
        <source>up</source>
        <translation>steht</translation>
    </message>
    <message>
        <source>down</source>
        <translation>ausgefallen</translation>
    </message>
    <message>
        <source>WebSocket: %1</source>
        <translation>WebSocket: %1</translation>
    </message>
    <message>
        <source>Sweep: %1</source>
        <translation>Abruf: %1</translation>
    </message>
    <message>
        <source>Webhook: %1</source>
        <translation>Webhook: %1</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>noch nichts</translation>
    </message>
    <message>
        <source>last %1 ago</source>
        <translation>zuletzt vor %1</translation>
    </message>
    <message>
        <source>%1, %2 late</source>
        <translation>%1, %2 verspätet</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>being tried</source>
        <translation>wird erprobt</translation>
    </message>
    <message>
        <source>registered, not proved: %1</source>
        <translation>registriert, nicht nachgewiesen: %1</translation>
    </message>
    <message>
        <source>proved</source>
        <translation>nachgewiesen</translation>
    </message>
    <message>
        <source>unreachable: %1</source>
        <translation>nicht erreichbar: %1</translation>
    </message>
    <message>
        <source>The gateway&apos;s calls do not come in any more</source>
        <translation>Die Aufrufe des Gateways kommen nicht mehr an</translation>
    </message>
    <message>
        <source>The fleet is heard by the other channels. %1</source>
        <translation>Die Flotte wird über die anderen Kanäle gehört. %1</translation>
    </message>
    <message>
        <source>Not connected yet; last heard %1 ago</source>
        <translation>Noch nicht verbunden; zuletzt gehört vor %1</translation>
    </message>
    <message>
        <source>Not connected yet, for %1</source>
        <translation>Noch nicht verbunden, seit %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln not proved</source>
        <comment>of a stop</comment>
        <translation>
            <numerusform>%Ln nicht nachgewiesen</numerusform>
            <numerusform>%Ln nicht nachgewiesen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 heard.</source>
        <translation>%1 von %2 gehört.</translation>
    </message>
    <message>
        <source>%1 Figures %2 old.</source>
        <translation>%1 Zahlen %2 alt.</translation>
    </message>
</context>
<context>
    <name>fleet::MetricWords</name>
    <message>
        <source>PnL</source>
        <translation>PnL</translation>
    </message>
    <message>
        <source>Since the start of the day, realised and not</source>
        <translation>Seit Tagesbeginn, realisiert und nicht realisiert</translation>
    </message>
    <message>
        <source>Drawdown</source>
        <translation>Drawdown</translation>
    </message>
    <message>
        <source>How far its equity is below its highest</source>
        <translation>Wie weit sein Kapital unter seinem Höchststand ist</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latenz</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>Round trip to its exchange</source>
        <translation>Hin und zurück zu seiner Börse</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Since the report before</source>
        <translation>Seit dem Bericht davor</translation>
    </message>
    <message>
        <source>Positions</source>
        <translation>Positionen</translation>
    </message>
    <message>
        <source>Open positions</source>
        <translation>Offene Positionen</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Orders</translation>
    </message>
    <message>
        <source>Open orders</source>
        <translation>Offene Orders</translation>
    </message>
    <message>
        <source>Trades</source>
        <translation>Abschlüsse</translation>
    </message>
    <message>
        <source>Since the start of the day</source>
        <translation>Seit Tagesbeginn</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>MB</source>
        <translation>MB</translation>
    </message>
    <message>
        <source>Memory that the bot&apos;s program uses</source>
        <translation>Speicher, den das Programm des Bots belegt</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Processor time that the bot&apos;s program uses</source>
        <translation>Rechenzeit, die das Programm des Bots braucht</translation>
    </message>
    <message>
        <source>Uptime</source>
        <translation>Laufzeit</translation>
    </message>
    <message>
        <source>h</source>
        <translation>h</translation>
    </message>
    <message>
        <source>Since the bot was started</source>
        <translation>Seit der Bot gestartet wurde</translation>
    </message>
    <message>
        <source>A metric of this strategy&apos;s own</source>
        <translation>Ein eigener Messwert dieser Strategie</translation>
    </message>
    <message>
        <source>warning above %1</source>
        <translation>Warnung über %1</translation>
    </message>
    <message>
        <source>warning below %1</source>
        <translation>Warnung unter %1</translation>
    </message>
    <message>
        <source>critical above %1</source>
        <translation>kritisch über %1</translation>
    </message>
    <message>
        <source>critical below %1</source>
        <translation>kritisch unter %1</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>keine Grenze</translation>
    </message>
    <message>
        <source>below %1</source>
        <translation>unter %1</translation>
    </message>
    <message>
        <source>%1 %2, limit %3</source>
        <comment>a metric, its value</comment>
        <translation>%1 %2, Grenze %3</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between the reasons of a bot&apos;s health</comment>
        <translation>; </translation>
    </message>
    <message>
        <source>Exposure</source>
        <translation>Exposure</translation>
    </message>
    <message>
        <source>What it has in the market</source>
        <translation>Wie viel er im Markt hat</translation>
    </message>
    <message>
        <source>%1 %2, back within %3, settling</source>
        <comment>a metric, its value, its limit</comment>
        <translation>%1 %2, wieder innerhalb von %3, noch nicht gesichert</translation>
    </message>
</context>
<context>
    <name>fleet::NeedRows</name>
    <message>
        <source>Critical</source>
        <translation>Kritisch</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Console</source>
        <translation>Konsole</translation>
    </message>
</context>
<context>
    <name>fleet::OperationsModel</name>
    <message>
        <source>Operation</source>
        <translation>Vorgang</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Umfang</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Beauftragt</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>%1 “%2”</source>
        <translation>%1 „%2“</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>no bots</source>
        <translation>keine Bots</translation>
    </message>
    <message>
        <source>all proved</source>
        <translation>alle nachgewiesen</translation>
    </message>
    <message>
        <source>%1 when last heard</source>
        <translation>%1, als zuletzt gehört</translation>
    </message>
</context>
<context>
    <name>fleet::OverviewRows</name>
    <message>
        <source>%1 ago</source>
        <translation>vor %1</translation>
    </message>
    <message>
        <source>dead</source>
        <translation>tot</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>gestoppt</translation>
    </message>
    <message>
        <source>late or drifting</source>
        <translation>verspätet/driftet</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>pausiert</translation>
    </message>
    <message>
        <source>trading</source>
        <translation>im Handel</translation>
    </message>
    <message>
        <source>Dead</source>
        <translation>Tot</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Gestoppt</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Verspätet</translation>
    </message>
    <message>
        <source>Drifts</source>
        <translation>Driftet</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Trading</source>
        <translation>Handelt</translation>
    </message>
    <message>
        <source>what it holds is not known</source>
        <translation>was er hält, ist nicht bekannt</translation>
    </message>
    <message>
        <source>no position open</source>
        <translation>keine Position offen</translation>
    </message>
    <message>
        <source>%1, %2 open on %3</source>
        <translation>%1, %2 offen auf %3</translation>
    </message>
    <message>
        <source>%1 open on %2</source>
        <translation>%1 offen auf %2</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>Never heard; %1.</source>
        <translation>Nie gehört; %1.</translation>
    </message>
    <message>
        <source>Silent for %1; %2.</source>
        <translation>Stumm seit %1; %2.</translation>
    </message>
    <message>
        <source>Enrolled and not heard yet.</source>
        <translation>Aufgenommen und noch nicht gehört.</translation>
    </message>
    <message>
        <source>Last heard %1 ago; %2.</source>
        <translation>Zuletzt vor %1 gehört; %2.</translation>
    </message>
    <message>
        <source>Stopped by %1. It reports %2.</source>
        <translation>Gestoppt von %1. Er meldet: %2.</translation>
    </message>
    <message>
        <source>It should be %1 and reports %2; no command is under way.</source>
        <translation>Soll: %1, gemeldet: %2; kein Befehl läuft.</translation>
    </message>
    <message>
        <source>It reports %1, and nothing holds it.</source>
        <translation>Er meldet: %1, und nichts sperrt ihn.</translation>
    </message>
    <message>
        <source>Held by %1. It reports %2.</source>
        <translation>Gesperrt von %1. Er meldet: %2.</translation>
    </message>
    <message>
        <source>Heard %1 ago; %2.</source>
        <translation>Vor %1 gehört; %2.</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Unreachable</source>
        <translation>Nicht erreichbar</translation>
    </message>
    <message>
        <source>Not proved</source>
        <translation>Nicht nachgewiesen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>no bots</source>
        <translation>keine Bots</translation>
    </message>
    <message>
        <source>%1, all proved</source>
        <translation>%1, alle nachgewiesen</translation>
    </message>
    <message>
        <source>Proved</source>
        <translation>Nachgewiesen</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Stop…</source>
        <translation>Stoppen…</translation>
    </message>
    <message>
        <source>Pause…</source>
        <translation>Pausieren…</translation>
    </message>
    <message>
        <source>Resume…</source>
        <translation>Fortsetzen…</translation>
    </message>
    <message>
        <source>Release…</source>
        <translation>Freigeben…</translation>
    </message>
    <message>
        <source>Carry on</source>
        <translation>Weitermachen</translation>
    </message>
    <message>
        <source>Drain after %1</source>
        <translation>Auslaufen nach %1</translation>
    </message>
    <message>
        <source>Cancel orders after %1</source>
        <translation>Orders streichen nach %1</translation>
    </message>
    <message>
        <source>Flatten after %1</source>
        <translation>Glattstellen nach %1</translation>
    </message>
    <message>
        <source>Not stopped</source>
        <translation>Nicht gestoppt</translation>
    </message>
    <message>
        <source>pausing</source>
        <translation>beim Pausieren</translation>
    </message>
    <message>
        <source>Silent for %1; that it stopped is not proved.</source>
        <translation>Stumm seit %1; dass er gestoppt hat, ist nicht nachgewiesen.</translation>
    </message>
    <message>
        <source>It reports %1; that it stopped is not proved.</source>
        <translation>Gemeldet wird %1; dass er gestoppt hat, ist nicht nachgewiesen.</translation>
    </message>
    <message>
        <source>%1 To be stopped by %2.</source>
        <translation>%1 Zu stoppen durch %2.</translation>
    </message>
    <message>
        <source>not stopped</source>
        <translation>nicht gestoppt</translation>
    </message>
    <message>
        <source>Not proved</source>
        <comment>of a stop</comment>
        <translation>Nicht nachgewiesen</translation>
    </message>
    <message>
        <source>It should be Stopped and reports %1, and no stop is under way; %2.</source>
        <translation>Soll: Gestoppt, gemeldet: %1, und kein Stopp läuft; %2.</translation>
    </message>
    <message>
        <source>It refused the stop and reports %1; %2.</source>
        <translation>Er hat den Stopp abgelehnt und meldet: %1; %2.</translation>
    </message>
    <message>
        <source>The gateway would not deliver the stop; it reports %1; %2.</source>
        <translation>Das Gateway hat den Stopp nicht zugestellt; gemeldet: %1; %2.</translation>
    </message>
    <message>
        <source>It could not carry out the stop and reports %1; %2.</source>
        <translation>Er konnte den Stopp nicht ausführen und meldet: %1; %2.</translation>
    </message>
    <message>
        <source>not proved</source>
        <comment>of a stop</comment>
        <translation>nicht nachgewiesen</translation>
    </message>
    <message>
        <source>Was dead: silent since %1; %2.</source>
        <translation>War tot: stumm seit %1; %2.</translation>
    </message>
    <message>
        <source>Had not stopped; last heard %1 ago; %2.</source>
        <translation>War nicht gestoppt; zuletzt gehört vor %1; %2.</translation>
    </message>
    <message>
        <source>Was to stop, not proved; last heard %1 ago; %2.</source>
        <translation>Sollte stoppen, nicht nachgewiesen; zuletzt gehört vor %1; %2.</translation>
    </message>
    <message>
        <source>Was stopped; last heard %1 ago; %2.</source>
        <translation>War gestoppt; zuletzt gehört vor %1; %2.</translation>
    </message>
    <message>
        <source>Was late; last heard %1 ago; %2.</source>
        <translation>War verspätet; zuletzt gehört vor %1; %2.</translation>
    </message>
    <message>
        <source>Was late or drifting; last heard %1 ago; %2.</source>
        <translation>War verspätet oder driftend; zuletzt gehört vor %1; %2.</translation>
    </message>
    <message>
        <source>Was pausing; last heard %1 ago; %2.</source>
        <translation>War beim Pausieren; zuletzt gehört vor %1; %2.</translation>
    </message>
    <message>
        <source>Was paused; last heard %1 ago; %2.</source>
        <translation>War pausiert; zuletzt gehört vor %1; %2.</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>Kritisch</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>%1 of %2 %3</source>
        <translation>%1 von %2 %3</translation>
    </message>
    <message>
        <source>%1 when last heard</source>
        <translation>%1, als zuletzt gehört</translation>
    </message>
</context>
<context>
    <name>fleet::PaletteEntries</name>
    <message>
        <source>Show %1, %2</source>
        <translation>%1, %2 zeigen</translation>
    </message>
    <message>
        <source>there is no bot to act on</source>
        <translation>es gibt keinen Bot dafür</translation>
    </message>
    <message>
        <source>Stop %1…</source>
        <translation>%1 stoppen…</translation>
    </message>
    <message>
        <source>Pause %1…</source>
        <translation>%1 pausieren…</translation>
    </message>
    <message>
        <source>Resume %1…</source>
        <translation>%1 fortsetzen…</translation>
    </message>
    <message>
        <source>none is paused</source>
        <translation>keiner ist pausiert</translation>
    </message>
    <message>
        <source>Release %1…</source>
        <translation>%1 freigeben…</translation>
    </message>
    <message>
        <source>none is stopped</source>
        <translation>keiner ist gestoppt</translation>
    </message>
    <message>
        <source>the whole fleet %1</source>
        <translation>Ganze Flotte %1</translation>
    </message>
    <message>
        <source>Show group %1</source>
        <translation>Gruppe %1 zeigen</translation>
    </message>
    <message>
        <source>group %1</source>
        <translation>Gruppe %1</translation>
    </message>
    <message>
        <source>Show exchange %1</source>
        <translation>Börse %1 zeigen</translation>
    </message>
    <message>
        <source>exchange %1</source>
        <translation>Börse %1</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>%1 zeigen</translation>
    </message>
    <message>
        <source>%1, %2 on %3</source>
        <translation>%1, %2 auf %3</translation>
    </message>
    <message>
        <source>Drain %1…</source>
        <translation>%1 auslaufen lassen…</translation>
    </message>
    <message>
        <source>Set limits of %1…</source>
        <translation>Limits von %1 setzen…</translation>
    </message>
    <message>
        <source>Close a position of %1…</source>
        <translation>Position von %1 schließen…</translation>
    </message>
    <message>
        <source>Restart %1…</source>
        <translation>%1 neu starten…</translation>
    </message>
    <message>
        <source>Shut down %1…</source>
        <translation>%1 herunterfahren…</translation>
    </message>
    <message>
        <source>Failover from %1…</source>
        <translation>Übernahme von %1…</translation>
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
        <translation>jetzt nicht gehört</translation>
    </message>
    <message>
        <source>last heard %1 ago</source>
        <translation>zuletzt vor %1 gehört</translation>
    </message>
    <message>
        <source>last heard up to %1 ago</source>
        <translation>zuletzt vor bis zu %1 gehört</translation>
    </message>
    <message>
        <source>not reported</source>
        <translation>nicht gemeldet</translation>
    </message>
    <message>
        <source>all heard now</source>
        <translation>alle jetzt gehört</translation>
    </message>
    <message>
        <source>1 of %1 has not reported it</source>
        <translation>1 von %1 hat es nicht gemeldet</translation>
    </message>
    <message>
        <source>heard now</source>
        <translation>jetzt gehört</translation>
    </message>
    <message>
        <source>what they hold is not known</source>
        <translation>was sie halten, ist nicht bekannt</translation>
    </message>
    <message>
        <source>%1 as last heard</source>
        <translation>%1 laut letzter Meldung</translation>
    </message>
    <message>
        <source>%1, and what 1 bot holds is not known</source>
        <translation>%1; was 1 Bot hält, ist nicht bekannt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 have not reported it</source>
        <translation>
            <numerusform>%Ln von %1 hat es nicht gemeldet</numerusform>
            <numerusform>%Ln von %1 haben es nicht gemeldet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln heard</source>
        <translation>
            <numerusform>%Ln gehört</numerusform>
            <numerusform>%Ln gehört</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>count, liveness</comment>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln unknown</source>
        <translation>
            <numerusform>%Ln unbekannt</numerusform>
            <numerusform>%Ln unbekannt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, and what %Ln bots hold is not known</source>
        <translation>
            <numerusform>%1; was %Ln Bot hält, ist nicht bekannt</numerusform>
            <numerusform>%1; was %Ln Bots halten, ist nicht bekannt</numerusform>
        </translation>
    </message>
    <message>
        <source>How many positions it holds is not known.</source>
        <translation>Wie viele Positionen er hält, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>It reports no open position: there may be nothing to close.</source>
        <translation>Er meldet keine offene Position: Vielleicht gibt es nichts zu schließen.</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>%1: what it holds is not known</source>
        <translation>%1: Was er hält, ist nicht bekannt</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>%1: %2, exposure not known</source>
        <translation>%1: %2, Exposure nicht bekannt</translation>
    </message>
    <message>
        <source>It reports no open position.</source>
        <translation>Sie melden keine offene Position.</translation>
    </message>
    <message>
        <source>They report no open position.</source>
        <translation>Er meldet keine offene Position.</translation>
    </message>
    <message>
        <source>Open now: %1.</source>
        <translation>Jetzt offen: %1.</translation>
    </message>
    <message>
        <source>%1 Each bot closes its own, in its own time and at its own prices; how long that takes nobody knows.</source>
        <translation>%1 Jeder Bot schließt seine eigenen, in eigener Zeit und zu eigenen Preisen; wie lange das dauert, weiß niemand.</translation>
    </message>
    <message>
        <source>It gets the command when it returns.</source>
        <translation>Er erhält den Befehl, wenn er zurückkehrt.</translation>
    </message>
    <message>
        <source>They get the command when they return.</source>
        <translation>Sie erhalten den Befehl, wenn sie zurückkehren.</translation>
    </message>
    <message>
        <source>It gets the command only if it returns within %1.</source>
        <translation>Sie erhalten den Befehl nur, wenn sie binnen %1 zurückkehren.</translation>
    </message>
    <message>
        <source>They get the command only if they return within %1.</source>
        <translation>Er erhält den Befehl nur, wenn er binnen %1 zurückkehrt.</translation>
    </message>
    <message>
        <source>A stop can be given all the same. It is recorded and sent at the first contact.</source>
        <translation>Ein Stopp kann trotzdem gegeben werden. Er wird aufgezeichnet und beim ersten Kontakt gesendet.</translation>
    </message>
    <message>
        <source>What is given now is recorded and sent at the first contact.</source>
        <translation>Was jetzt gegeben wird, wird aufgezeichnet und beim ersten Kontakt gesendet.</translation>
    </message>
    <message>
        <source>What is given now is sent at the first contact, but no bot takes it when it is older than %1.</source>
        <translation>Was jetzt gegeben wird, wird beim ersten Kontakt gesendet, aber kein Bot nimmt es an, wenn es älter als %1 ist.</translation>
    </message>
    <message>
        <source>It gets no command while the gateway refuses this console&apos;s key.</source>
        <translation>Er erhält keinen Befehl, solange das Gateway den Schlüssel dieser Konsole ablehnt.</translation>
    </message>
    <message>
        <source>They get no command while the gateway refuses this console&apos;s key.</source>
        <translation>Sie erhalten keinen Befehl, solange das Gateway den Schlüssel dieser Konsole ablehnt.</translation>
    </message>
    <message>
        <source>It gets the command at the first contact.</source>
        <translation>Er erhält den Befehl beim ersten Kontakt.</translation>
    </message>
    <message>
        <source>They get the command at the first contact.</source>
        <translation>Sie erhalten den Befehl beim ersten Kontakt.</translation>
    </message>
    <message>
        <source>It gets the command only if there is contact again within %1.</source>
        <translation>Er erhält den Befehl nur, wenn innerhalb von %1 wieder Kontakt besteht.</translation>
    </message>
    <message>
        <source>They get the command only if there is contact again within %1.</source>
        <translation>Sie erhalten den Befehl nur, wenn innerhalb von %1 wieder Kontakt besteht.</translation>
    </message>
    <message>
        <source>%1 not heard now</source>
        <comment>bots</comment>
        <translation>%1 jetzt nicht gehört</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>bots, last heard when</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Each of them closes the position that it has in this instrument, if it has one.</source>
        <translation>Jeder schließt die Position, die er in diesem Instrument hat, wenn er eine hat.</translation>
    </message>
    <message>
        <source>How many positions they hold is not known.</source>
        <translation>Wie viele Positionen sie halten, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Together they report %1 but not their instruments.</source>
        <translation>Zusammen melden sie %1, aber nicht, in welchen Instrumenten.</translation>
    </message>
    <message>
        <source>Together they report at least %1 but not their instruments.</source>
        <translation>Zusammen melden sie mindestens %1, aber nicht, in welchen Instrumenten.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>It reports 1 position but not its instrument: if that is another one, it stays open.</source>
        <translation>Er meldet 1 Position, aber nicht ihr Instrument: Ist es ein anderes, bleibt sie offen.</translation>
    </message>
    <message>
        <source>It reports %1 but not their instruments: those in others stay open.</source>
        <translation>Er meldet %1, aber nicht ihre Instrumente: Die in anderen bleiben offen.</translation>
    </message>
    <message>
        <source>1 bot does not say</source>
        <translation>1 Bot ohne Angabe</translation>
    </message>
    <message numerus="yes">
        <source>%Ln bots do not say</source>
        <translation>
            <numerusform>%Ln Bot ohne Angabe</numerusform>
            <numerusform>%Ln Bots ohne Angabe</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; %2</source>
        <comment>who was heard when, who does not say</comment>
        <translation>%1; %2</translation>
    </message>
    <message>
        <source>%1 The bot closes that in its own time and at its own prices; how long it takes nobody knows.</source>
        <translation>%1 Der Bot schließt das, wann und zu welchen Preisen er will; wie lange es dauert, weiß niemand.</translation>
    </message>
    <message>
        <source>%1 That stays open, and nobody watches it until the bot is back.</source>
        <translation>%1 Das bleibt offen, und niemand überwacht es, bis der Bot zurück ist.</translation>
    </message>
    <message>
        <source>%1 That stays open, and nobody watches it until its bot is back.</source>
        <translation>%1 Das bleibt offen, und niemand überwacht es, bis der jeweilige Bot zurück ist.</translation>
    </message>
    <message>
        <source>%1 That stays open, and no bot watches it any more. A drain would close it first.</source>
        <translation>%1 Das bleibt offen, und kein Bot überwacht es mehr. Auslaufen lassen würde es vorher schließen.</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>dollars</comment>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>%1 as enrolled</source>
        <translation>%1 wie aufgenommen</translation>
    </message>
    <message>
        <source>%1 as enrolled, %2 without one</source>
        <translation>%1 wie aufgenommen, %2 ohne Angabe</translation>
    </message>
    <message>
        <source>No bot to stop</source>
        <translation>Kein Bot zu stoppen</translation>
    </message>
    <message>
        <source>No bot to pause</source>
        <translation>Kein Bot zu pausieren</translation>
    </message>
    <message>
        <source>No bot to resume</source>
        <translation>Kein Bot fortzusetzen</translation>
    </message>
    <message>
        <source>No bot to release</source>
        <translation>Kein Bot freizugeben</translation>
    </message>
    <message>
        <source>No bot to drain</source>
        <translation>Kein Bot zum Auslaufen</translation>
    </message>
    <message>
        <source>No bot to shut down</source>
        <translation>Kein Bot herunterzufahren</translation>
    </message>
    <message>
        <source>No bot to restart</source>
        <translation>Kein Bot neu zu starten</translation>
    </message>
    <message>
        <source>No bot to set limits of</source>
        <translation>Kein Bot für Limits</translation>
    </message>
    <message>
        <source>No bot to close a position of</source>
        <translation>Kein Bot, dessen Position zu schließen ist</translation>
    </message>
    <message>
        <source>No bot to ask</source>
        <translation>Kein Bot zu beauftragen</translation>
    </message>
    <message>
        <source>What is open is not known.</source>
        <translation>Was offen ist, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Open as last heard: %1.</source>
        <translation>Nach letzter Meldung offen: %1.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>bot, why</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln are stopped and need a release first: %1</source>
        <translation>
            <numerusform>%Ln ist gestoppt und braucht zuerst eine Freigabe: %1</numerusform>
            <numerusform>%Ln sind gestoppt und brauchen zuerst eine Freigabe: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are not paused: %1</source>
        <translation>
            <numerusform>%Ln ist nicht pausiert: %1</numerusform>
            <numerusform>%Ln sind nicht pausiert: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are not stopped: %1</source>
        <translation>
            <numerusform>%Ln ist nicht gestoppt: %1</numerusform>
            <numerusform>%Ln sind nicht gestoppt: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln have been asked already: %1</source>
        <translation>
            <numerusform>%Ln ist schon angefragt: %1</numerusform>
            <numerusform>%Ln sind schon angefragt: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, each of them: %2</source>
        <comment>bots, why</comment>
        <translation>%1, für jeden gilt: %2</translation>
    </message>
</context>
<context>
    <name>fleet::SandboxFaults</name>
    <message>
        <source>Is down</source>
        <translation>Ist nicht erreichbar</translation>
    </message>
    <message>
        <source>Answers slowly</source>
        <translation>Antwortet langsam</translation>
    </message>
    <message>
        <source>Allows no more calls (429)</source>
        <translation>Lässt keine Aufrufe mehr zu (429)</translation>
    </message>
    <message>
        <source>Fails (503)</source>
        <translation>Schlägt fehl (503)</translation>
    </message>
    <message>
        <source>Answers garbage</source>
        <translation>Antwortet Unsinn</translation>
    </message>
    <message>
        <source>Cuts its answers</source>
        <translation>Schneidet Antworten ab</translation>
    </message>
    <message>
        <source>Has no WebSocket</source>
        <translation>Hat keinen WebSocket</translation>
    </message>
    <message>
        <source>Crashes</source>
        <translation>Stürzt ab</translation>
    </message>
    <message>
        <source>Hangs</source>
        <translation>Hängt</translation>
    </message>
    <message>
        <source>Loses (drawdown 12 percent)</source>
        <translation>Verliert (Drawdown 12 Prozent)</translation>
    </message>
    <message>
        <source>Is slow to its exchange (6 s)</source>
        <translation>Ist langsam zur Börse (6 s)</translation>
    </message>
    <message>
        <source>Reports errors</source>
        <translation>Meldet Fehler</translation>
    </message>
    <message>
        <source>Leaks memory</source>
        <translation>Verliert Speicher</translation>
    </message>
    <message>
        <source>Refuses every command</source>
        <translation>Lehnt jeden Befehl ab</translation>
    </message>
    <message>
        <source>Sends no heartbeats</source>
        <translation>Sendet keine Heartbeats</translation>
    </message>
    <message>
        <source>Reports a foreign version</source>
        <translation>Meldet eine fremde Version</translation>
    </message>
    <message>
        <source>Signs with a foreign key</source>
        <translation>Signiert mit fremdem Schlüssel</translation>
    </message>
    <message>
        <source>Repeats old heartbeats</source>
        <translation>Wiederholt alte Heartbeats</translation>
    </message>
    <message>
        <source>Runs twice</source>
        <translation>Läuft doppelt</translation>
    </message>
    <message>
        <source>Floods the bus</source>
        <translation>Überflutet den Bus</translation>
    </message>
    <message>
        <source>Its clock is an hour off</source>
        <translation>Seine Uhr geht eine Stunde falsch</translation>
    </message>
</context>
<context>
    <name>fleet::SilenceChoices</name>
    <message>
        <source>1 open alert</source>
        <translation>1 offenen Alarm</translation>
    </message>
    <message numerus="yes">
        <source>%Ln open alerts</source>
        <translation>
            <numerusform>%Ln offenen Alarm</numerusform>
            <numerusform>%Ln offene Alarme</numerusform>
        </translation>
    </message>
    <message>
        <source>Covers %1 and every later one: %2. Emergencies call all the same.</source>
        <comment>how many, which</comment>
        <translation>Betrifft %1 und jeden späteren: %2. Notfälle rufen trotzdem.</translation>
    </message>
</context>
<context>
    <name>fleet::SparklineWords</name>
    <message>
        <source>%1 in the last hour: lowest %2, highest %3, last %4</source>
        <translation>%1 in der letzten Stunde: niedrigster Wert %2, höchster %3, letzter %4</translation>
    </message>
</context>
<context>
    <name>fleet::Spoken</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>none</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
</context>
<context>
    <name>fleet::StopAdvice</name>
    <message>
        <source>cancel any orders</source>
        <translation>etwaige Orders streichen</translation>
    </message>
    <message>
        <source>cancel %1</source>
        <comment>orders</comment>
        <translation>%1 streichen</translation>
    </message>
    <message>
        <source>cancel at least %1</source>
        <comment>orders</comment>
        <translation>mindestens %1 streichen</translation>
    </message>
    <message>
        <source>close any positions</source>
        <translation>etwaige Positionen schließen</translation>
    </message>
    <message>
        <source>close %1</source>
        <comment>positions</comment>
        <translation>%1 schließen</translation>
    </message>
    <message>
        <source>close at least %1</source>
        <comment>positions</comment>
        <translation>mindestens %1 schließen</translation>
    </message>
    <message>
        <source>close leveraged positions, keep spot (policy)</source>
        <translation>gehebelte Positionen schließen, Spot behalten (Vorgabe)</translation>
    </message>
    <message>
        <source>keep positions (policy)</source>
        <translation>Positionen behalten (Vorgabe)</translation>
    </message>
    <message>
        <source>at %1: %2</source>
        <comment>exchanges, what to do</comment>
        <translation>auf %1: %2</translation>
    </message>
    <message>
        <source>%1 at %2: %3</source>
        <comment>groups, exchanges, what to do</comment>
        <translation>%1 auf %2: %3</translation>
    </message>
    <message>
        <source>It gets the stop when it returns; go to %1 if it is still quiet %2 after the stop.</source>
        <translation>Er bekommt den Stopp, wenn er zurückkommt; zu %1 gehen, falls er %2 nach dem Stopp noch stumm ist.</translation>
    </message>
    <message>
        <source>They get the stop when they return; go to %1 if they are still quiet %2 after the stop.</source>
        <translation>Sie bekommen den Stopp, wenn sie zurückkommen; zu %1 gehen, falls sie %2 nach dem Stopp noch stumm sind.</translation>
    </message>
    <message>
        <source>Nothing was open as last heard; look at %1 all the same.</source>
        <translation>Nach letzter Meldung war nichts offen; trotzdem bei %1 nachsehen.</translation>
    </message>
    <message>
        <source>If it cannot wait, by hand %1.</source>
        <translation>Wenn es nicht warten kann, von Hand %1.</translation>
    </message>
    <message>
        <source>Do not count on it; by hand %1.</source>
        <translation>Nicht auf ihn zählen; von Hand %1.</translation>
    </message>
    <message>
        <source>Do not count on them; by hand %1.</source>
        <translation>Nicht auf sie zählen; von Hand %1.</translation>
    </message>
</context>
<context>
    <name>fleet::ThresholdDraft</name>
    <message>
        <source>built-in: %1</source>
        <comment>limits</comment>
        <translation>eingebaut: %1</translation>
    </message>
    <message>
        <source>fleet: %1</source>
        <comment>limits</comment>
        <translation>Flotte: %1</translation>
    </message>
    <message>
        <source>group: %1</source>
        <comment>limits</comment>
        <translation>Gruppe: %1</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <comment>whose limit, which metric, why it cannot be meant</comment>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>Fleet</source>
        <translation>Flotte</translation>
    </message>
    <message>
        <source>Group %1</source>
        <translation>Gruppe %1</translation>
    </message>
    <message>
        <source>Bot %1</source>
        <translation>Bot %1</translation>
    </message>
</context>
<context>
    <name>fleet::TraitWords</name>
    <message>
        <source>All %1</source>
        <translation>Alle %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 %2 bots are in %3</source>
        <translation>%1 %2 Bots sind in %3</translation>
    </message>
    <message>
        <source>%1 %2 bots trade on %3</source>
        <translation>%1 %2 Bots handeln auf %3</translation>
    </message>
    <message>
        <source>%1 %2 bots run %3</source>
        <translation>%1 %2 Bots laufen mit %3</translation>
    </message>
    <message>
        <source>%1 of the fleet is, %2</source>
        <translation>%1 der Flotte sind es, %2</translation>
    </message>
    <message>
        <source>%1 of the fleet does, %2</source>
        <translation>%1 der Flotte tun es, %2</translation>
    </message>
</context>
<context>
    <name>fleet::VerbOffers</name>
    <message>
        <source>There is no bot to act on</source>
        <translation>Es gibt keinen Bot dafür</translation>
    </message>
    <message>
        <source>This bot is not paused</source>
        <translation>Dieser Bot ist nicht pausiert</translation>
    </message>
    <message>
        <source>None of these bots is paused</source>
        <translation>Keiner dieser Bots ist pausiert</translation>
    </message>
    <message>
        <source>This bot is not stopped</source>
        <translation>Dieser Bot ist nicht gestoppt</translation>
    </message>
    <message>
        <source>None of these bots is stopped</source>
        <translation>Keiner dieser Bots ist gestoppt</translation>
    </message>
    <message>
        <source>Opens the stop dialog for these bots; nothing is sent yet</source>
        <translation>Öffnet den Stopp-Dialog für diese Bots; noch wird nichts gesendet</translation>
    </message>
    <message>
        <source>Opens the pause dialog (Ctrl+Shift+P)</source>
        <translation>Öffnet den Dialog zum Pausieren (Strg+Umschalt+P)</translation>
    </message>
    <message>
        <source>Opens the release dialog</source>
        <translation>Öffnet den Dialog zum Freigeben</translation>
    </message>
    <message>
        <source>Lets them close what they hold in their own time, then wait (Ctrl+Shift+D)</source>
        <translation>Lässt sie schließen, was sie halten, in eigener Zeit, und dann warten (Strg+Umschalt+D)</translation>
    </message>
    <message>
        <source>Ends them for good; opens a dialog that is held</source>
        <translation>Beendet sie endgültig; öffnet einen Dialog, der gehalten wird</translation>
    </message>
    <message>
        <source>Ends them and lets them start again; opens a dialog</source>
        <translation>Beendet sie und lässt sie neu starten; öffnet einen Dialog</translation>
    </message>
    <message>
        <source>Opens a form of the limits that can be changed</source>
        <translation>Öffnet ein Formular der änderbaren Limits</translation>
    </message>
    <message>
        <source>Opens a dialog that asks for the instrument</source>
        <translation>Öffnet einen Dialog, der nach dem Instrument fragt</translation>
    </message>
    <message>
        <source>Stop…</source>
        <translation>Stoppen…</translation>
    </message>
    <message>
        <source>Pause…</source>
        <translation>Pausieren…</translation>
    </message>
    <message>
        <source>Resume…</source>
        <translation>Fortsetzen…</translation>
    </message>
    <message>
        <source>Release…</source>
        <translation>Freigeben…</translation>
    </message>
    <message>
        <source>Drain…</source>
        <translation>Auslaufen lassen…</translation>
    </message>
    <message>
        <source>Shut down…</source>
        <translation>Herunterfahren…</translation>
    </message>
    <message>
        <source>Restart…</source>
        <translation>Neu starten…</translation>
    </message>
    <message>
        <source>Set limits…</source>
        <translation>Limits setzen…</translation>
    </message>
    <message>
        <source>Close a position…</source>
        <translation>Position schließen…</translation>
    </message>
    <message>
        <source>Opens the resume dialog (Ctrl+Shift+R). A resume lifts pauses; what is stopped stays stopped</source>
        <translation>Öffnet den Dialog zum Fortsetzen (Strg+Umschalt+R). Fortsetzen hebt Pausen auf; was gestoppt ist, bleibt gestoppt</translation>
    </message>
    <message>
        <source>Stop all %1…</source>
        <translation>Alle %1 stoppen…</translation>
    </message>
    <message>
        <source>Pause all %1…</source>
        <translation>Alle %1 pausieren…</translation>
    </message>
    <message>
        <source>Resume all %1…</source>
        <translation>Alle %1 fortsetzen…</translation>
    </message>
    <message>
        <source>Resume %1…</source>
        <translation>%1 fortsetzen…</translation>
    </message>
    <message>
        <source>Release all %1…</source>
        <translation>Alle %1 freigeben…</translation>
    </message>
    <message>
        <source>Release %1…</source>
        <translation>%1 freigeben…</translation>
    </message>
    <message>
        <source>Choose one bot: each is taken over from on its own</source>
        <translation>Einen Bot wählen: Von jedem wird einzeln übernommen</translation>
    </message>
    <message>
        <source>Nobody takes over from a bot that is not dead</source>
        <translation>Von einem Bot, der nicht tot ist, übernimmt niemand</translation>
    </message>
    <message>
        <source>Lets another bot take over from it; opens a dialog that says who could</source>
        <translation>Lässt einen anderen Bot von ihm übernehmen; öffnet einen Dialog, der sagt, wer das könnte</translation>
    </message>
    <message>
        <source>Failover…</source>
        <translation>Übernahme…</translation>
    </message>
</context>
<context>
    <name>fleet::Words</name>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 d %2 h</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 d</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>1 bot</source>
        <translation>1 Bot</translation>
    </message>
    <message numerus="yes">
        <source>%Ln bots</source>
        <translation>
            <numerusform>%Ln Bot</numerusform>
            <numerusform>%Ln Bots</numerusform>
        </translation>
    </message>
    <message>
        <source>1 position</source>
        <translation>1 Position</translation>
    </message>
    <message>
        <source>1 order</source>
        <translation>1 Order</translation>
    </message>
    <message>
        <source>Trading</source>
        <translation>Handelt</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Gestoppt</translation>
    </message>
    <message>
        <source>Dormant</source>
        <translation>Ruht</translation>
    </message>
    <message>
        <source>Pausing</source>
        <translation>Wird pausiert</translation>
    </message>
    <message>
        <source>Draining</source>
        <translation>Läuft aus</translation>
    </message>
    <message>
        <source>Drained</source>
        <translation>Ausgelaufen</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Wird gestoppt</translation>
    </message>
    <message>
        <source>Updating</source>
        <translation>Wird aktualisiert</translation>
    </message>
    <message>
        <source>Alive</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Verspätet</translation>
    </message>
    <message>
        <source>Dead</source>
        <translation>Tot</translation>
    </message>
    <message>
        <source>Not heard yet</source>
        <translation>Noch nicht gehört</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Bestätigt</translation>
    </message>
    <message>
        <source>Observed</source>
        <translation>Beobachtet</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Unreachable</source>
        <translation>Nicht erreichbar</translation>
    </message>
    <message>
        <source>Silent</source>
        <translation>Stumm</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>in der Warteschlange</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>gesendet</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>unreachable</source>
        <translation>nicht erreichbar</translation>
    </message>
    <message>
        <source>proved</source>
        <translation>nachgewiesen</translation>
    </message>
    <message>
        <source>observed</source>
        <translation>beobachtet</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>undeliverable</source>
        <translation>unzustellbar</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>abgelaufen</translation>
    </message>
    <message>
        <source>overtaken by a stop</source>
        <translation>von einem Stopp überholt</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>zurückgezogen</translation>
    </message>
    <message>
        <source>Blocking entries</source>
        <translation>Sperrt Einstiege</translation>
    </message>
    <message>
        <source>Cancelling orders</source>
        <translation>Streicht Orders</translation>
    </message>
    <message>
        <source>Closing positions</source>
        <translation>Schließt Positionen</translation>
    </message>
    <message>
        <source>Closing leveraged</source>
        <translation>Schließt Gehebeltes</translation>
    </message>
    <message>
        <source>Halting</source>
        <translation>Hält an</translation>
    </message>
    <message>
        <source>Flatten all</source>
        <translation>Alles glattstellen</translation>
    </message>
    <message>
        <source>Close leveraged, keep spot</source>
        <translation>Gehebeltes schließen, Spot behalten</translation>
    </message>
    <message>
        <source>Cancel orders, hold positions</source>
        <translation>Orders streichen, Positionen halten</translation>
    </message>
    <message>
        <source>Emergency stop</source>
        <translation>Not-Stopp</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausieren</translation>
    </message>
    <message>
        <source>Drain</source>
        <translation>Auslaufen lassen</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Freigeben</translation>
    </message>
    <message>
        <source>Shutdown</source>
        <translation>Herunterfahren</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Neu starten</translation>
    </message>
    <message>
        <source>Set limits</source>
        <translation>Limits setzen</translation>
    </message>
    <message>
        <source>Close position</source>
        <translation>Position schließen</translation>
    </message>
    <message>
        <source>Apply permissions</source>
        <translation>Berechtigungen anwenden</translation>
    </message>
    <message>
        <source>Rotate exchange key</source>
        <translation>Börsenschlüssel wechseln</translation>
    </message>
    <message>
        <source>Custom command</source>
        <translation>Eigener Befehl</translation>
    </message>
    <message>
        <source>Rotate key</source>
        <translation>Schlüssel wechseln</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Roll back</source>
        <translation>Zurückrollen</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Set thread</source>
        <translation>Thread setzen</translation>
    </message>
    <message>
        <source>Replace key</source>
        <translation>Schlüssel ersetzen</translation>
    </message>
    <message>
        <source>an unknown owner</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>%1 “%2”</source>
        <translation>%1 „%2“</translation>
    </message>
    <message>
        <source>no reason given</source>
        <translation>kein Grund angegeben</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 und %Ln weiterer</numerusform>
            <numerusform>%1 und %Ln weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln positions</source>
        <translation>
            <numerusform>%Ln Position</numerusform>
            <numerusform>%Ln Positionen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln orders</source>
        <translation>
            <numerusform>%Ln Order</numerusform>
            <numerusform>%Ln Orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>stopped</source>
        <comment>proved that they …</comment>
        <translation>
            <numerusform>gestoppt ist</numerusform>
            <numerusform>gestoppt sind</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>paused</source>
        <comment>proved that they …</comment>
        <translation>
            <numerusform>pausiert ist</numerusform>
            <numerusform>pausiert sind</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>drained</source>
        <comment>proved that they …</comment>
        <translation>
            <numerusform>ausgelaufen ist</numerusform>
            <numerusform>ausgelaufen sind</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>resumed</source>
        <comment>proved that they …</comment>
        <translation>
            <numerusform>wieder handelt</numerusform>
            <numerusform>wieder handeln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>were released</source>
        <comment>proved that they …</comment>
        <translation>
            <numerusform>freigegeben ist</numerusform>
            <numerusform>freigegeben sind</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>shut down</source>
        <comment>proved that they …</comment>
        <translation>
            <numerusform>heruntergefahren ist</numerusform>
            <numerusform>heruntergefahren sind</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>restarted</source>
        <comment>proved that they …</comment>
        <translation>
            <numerusform>neu gestartet ist</numerusform>
            <numerusform>neu gestartet sind</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>carried it out</source>
        <comment>proved that they …</comment>
        <translation>
            <numerusform>es ausgeführt hat</numerusform>
            <numerusform>es ausgeführt haben</numerusform>
        </translation>
    </message>
    <message>
        <source>stopped</source>
        <comment>9 of 12 …</comment>
        <translation>gestoppt</translation>
    </message>
    <message>
        <source>paused</source>
        <comment>9 of 12 …</comment>
        <translation>pausiert</translation>
    </message>
    <message>
        <source>drained</source>
        <comment>9 of 12 …</comment>
        <translation>ausgelaufen</translation>
    </message>
    <message>
        <source>resumed</source>
        <comment>9 of 12 …</comment>
        <translation>handeln wieder</translation>
    </message>
    <message>
        <source>released</source>
        <comment>9 of 12 …</comment>
        <translation>freigegeben</translation>
    </message>
    <message>
        <source>shut down</source>
        <comment>9 of 12 …</comment>
        <translation>heruntergefahren</translation>
    </message>
    <message>
        <source>restarted</source>
        <comment>9 of 12 …</comment>
        <translation>neu gestartet</translation>
    </message>
    <message>
        <source>carried out</source>
        <comment>9 of 12 …</comment>
        <translation>ausgeführt</translation>
    </message>
    <message>
        <source>$%1</source>
        <comment>an amount of dollars</comment>
        <translation>%1&#xa0;$</translation>
    </message>
    <message>
        <source>d MMM yyyy HH:mm:ss</source>
        <comment>format of date and time</comment>
        <translation>d. MMM yyyy HH:mm:ss</translation>
    </message>
    <message>
        <source>d MMM HH:mm</source>
        <comment>format of date and time</comment>
        <translation>d. MMM HH:mm</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the items of a list</comment>
        <translation>, </translation>
    </message>
    <message numerus="yes">
        <source>took the limits</source>
        <comment>proved that they …</comment>
        <translation>
            <numerusform>die Limits übernommen hat</numerusform>
            <numerusform>die Limits übernommen haben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>closed the position</source>
        <comment>proved that they …</comment>
        <translation>
            <numerusform>die Position geschlossen hat</numerusform>
            <numerusform>die Position geschlossen haben</numerusform>
        </translation>
    </message>
    <message>
        <source>limited</source>
        <comment>9 of 12 …</comment>
        <translation>limitiert</translation>
    </message>
    <message>
        <source>closed the position</source>
        <comment>9 of 12 …</comment>
        <translation>haben die Position geschlossen</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>ages</comment>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Learning what is open</source>
        <translation>Offenes abfragen</translation>
    </message>
    <message>
        <source>Taking over</source>
        <translation>Übernimmt</translation>
    </message>
    <message numerus="yes">
        <source>took over</source>
        <comment>proved that they …</comment>
        <translation>
            <numerusform>übernommen hat</numerusform>
            <numerusform>übernommen haben</numerusform>
        </translation>
    </message>
    <message>
        <source>took over</source>
        <comment>9 of 12 …</comment>
        <translation>haben übernommen</translation>
    </message>
</context>
<context>
    <name>fleet::ui::AcknowledgeDialog</name>
    <message>
        <source>Decide later</source>
        <translation>Später entscheiden</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>Optional: what you do about it</source>
        <translation>Freiwillig: was Sie dagegen tun</translation>
    </message>
    <message>
        <source>Looking at it</source>
        <translation>Ich sehe nach</translation>
    </message>
    <message>
        <source>Known, waiting</source>
        <translation>Bekannt, abwarten</translation>
    </message>
    <message>
        <source>Exchange side</source>
        <translation>Liegt an der Börse</translation>
    </message>
    <message>
        <source>From then on it is in your hands and calls nobody. It calls again when it gets worse or has a new cause, and asks again after 30 minutes if it is still there.</source>
        <translation>Von da an ist es in Ihrer Hand und ruft niemanden. Es ruft wieder, wenn es schlimmer wird oder einen neuen Grund hat, und fragt nach 30 Minuten nach, wenn es noch da ist.</translation>
    </message>
    <message>
        <source>Acknowledge: %1</source>
        <translation>Übernehmen: %1</translation>
    </message>
    <message numerus="yes">
        <source>Acknowledge %Ln alerts</source>
        <translation>
            <numerusform>%Ln Alarm übernehmen</numerusform>
            <numerusform>%Ln Alarme übernehmen</numerusform>
        </translation>
    </message>
    <message>
        <source>Leaves it as it is (Esc)</source>
        <translation>Lässt es, wie es ist (Esc)</translation>
    </message>
    <message>
        <source>Enter acknowledges, Esc leaves it.</source>
        <translation>Enter übernimmt, Esc lässt es.</translation>
    </message>
    <message>
        <source>Takes it in hand in your name (Enter)</source>
        <translation>Übernimmt es in Ihrem Namen (Enter)</translation>
    </message>
</context>
<context>
    <name>fleet::ui::AlertInbox</name>
    <message>
        <source>Acknowledge…</source>
        <translation>Übernehmen…</translation>
    </message>
    <message>
        <source>Silence…</source>
        <translation>Stumm schalten…</translation>
    </message>
    <message>
        <source>Open bot</source>
        <translation>Bot öffnen</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>Which alerts are shown</source>
        <translation>Welche Alarme gezeigt werden</translation>
    </message>
    <message>
        <source>Shows only the alerts of one state</source>
        <translation>Zeigt nur die Alarme eines Standes</translation>
    </message>
    <message>
        <source>Acknowledge the selected alerts</source>
        <translation>Die gewählten Alarme übernehmen</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>Alle %1</translation>
    </message>
    <message>
        <source>Firing %1</source>
        <translation>Aktiv %1</translation>
    </message>
    <message>
        <source>In hand %1</source>
        <translation>Übernommen %1</translation>
    </message>
    <message>
        <source>Over, not looked at %1</source>
        <translation>Vorbei, ungesehen %1</translation>
    </message>
    <message>
        <source>Silenced %1</source>
        <translation>Stumm geschaltet %1</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Gesehen</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Select an alert first</source>
        <translation>Wählen Sie zuerst einen Alarm</translation>
    </message>
    <message>
        <source>Takes them off the list: they are over (Ctrl+L)</source>
        <translation>Nimmt sie von der Liste: Sie sind vorbei (Strg+L)</translation>
    </message>
    <message>
        <source>Takes them in hand; asks for a comment first (Ctrl+L)</source>
        <translation>Übernimmt sie; fragt zuerst nach einem Kommentar (Strg+L)</translation>
    </message>
    <message>
        <source>Select one alert: its kind, bot or group is silenced</source>
        <translation>Wählen Sie einen Alarm: Seine Art, sein Bot oder seine Gruppe wird stumm geschaltet</translation>
    </message>
    <message>
        <source>An emergency cannot be silenced</source>
        <translation>Ein Notfall lässt sich nicht stumm schalten</translation>
    </message>
    <message>
        <source>Opens a dialog that says what is silenced, and for how long</source>
        <translation>Öffnet einen Dialog, der sagt, was stumm geschaltet wird und wie lange</translation>
    </message>
    <message>
        <source>Select one alert</source>
        <translation>Wählen Sie einen Alarm</translation>
    </message>
    <message>
        <source>Shows %1 among the bots (Enter)</source>
        <translation>Zeigt %1 unter den Bots (Enter)</translation>
    </message>
    <message>
        <source>This alert concerns the whole fleet</source>
        <translation>Dieser Alarm betrifft die ganze Flotte</translation>
    </message>
    <message>
        <source>Failover…</source>
        <translation>Übernahme…</translation>
    </message>
    <message>
        <source>Opens a dialog with the bots that can take over from %1</source>
        <translation>Öffnet einen Dialog mit den Bots, die von %1 übernehmen können</translation>
    </message>
</context>
<context>
    <name>fleet::ui::Banner</name>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Dismiss this notice</source>
        <translation>Diesen Hinweis ausblenden</translation>
    </message>
    <message>
        <source>Hides this notice; it stays in the record</source>
        <translation>Blendet diesen Hinweis aus; er bleibt aufgezeichnet</translation>
    </message>
</context>
<context>
    <name>fleet::ui::BannerColumn</name>
    <message>
        <source>Steps by hand…</source>
        <translation>Schritte von Hand…</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Steps by hand at the exchanges</source>
        <translation>Schritte von Hand an den Börsen</translation>
    </message>
    <message>
        <source>Says exchange by exchange how to stop the bots without this console</source>
        <translation>Sagt Börse für Börse, wie die Bots ohne diese Konsole zu stoppen sind</translation>
    </message>
    <message>
        <source>Open the settings</source>
        <translation>Einstellungen öffnen</translation>
    </message>
    <message>
        <source>Says which gateway this is and where its API key is</source>
        <translation>Sagt, welches Gateway dies ist und wo sein API-Schlüssel liegt</translation>
    </message>
    <message>
        <source>The engine went away. What is shown is as it was; a stop still goes out on this window&apos;s own lane.</source>
        <translation>Die Engine ist weg. Gezeigt wird der letzte Stand; ein Stopp geht weiterhin über den eigenen Weg dieses Fensters hinaus.</translation>
    </message>
</context>
<context>
    <name>fleet::ui::BotDetails</name>
    <message>
        <source>Show what the bot does now</source>
        <translation>Zeigen, was der Bot jetzt tut</translation>
    </message>
    <message>
        <source>Show the commands of the bot</source>
        <translation>Befehle des Bots zeigen</translation>
    </message>
    <message>
        <source>Show who the bot is</source>
        <translation>Zeigen, wer der Bot ist</translation>
    </message>
    <message>
        <source>Show the policy of the bot</source>
        <translation>Vorgaben des Bots zeigen</translation>
    </message>
    <message>
        <source>Show how the bot did</source>
        <translation>Zeigen, wie es dem Bot erging</translation>
    </message>
</context>
<context>
    <name>fleet::ui::BotFilterEdit</name>
    <message>
        <source>Show what cannot be read</source>
        <translation>Zeigen, was nicht lesbar ist</translation>
    </message>
    <message>
        <source>Words and terms such as state:paused; F1 lists them all</source>
        <translation>Wörter und Ausdrücke wie state:paused; F1 nennt alle</translation>
    </message>
</context>
<context>
    <name>fleet::ui::BotMap</name>
    <message>
        <source>Map of bots</source>
        <translation>Karte der Bots</translation>
    </message>
    <message>
        <source>Each bot is one cell under its group. Arrows move, Shift and arrows select, Enter opens the bot.</source>
        <translation>Jeder Bot ist eine Zelle unter seiner Gruppe. Pfeile bewegen, Umschalt und Pfeile wählen, Eingabe öffnet den Bot.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>fleet::ui::BotMapPanel</name>
    <message>
        <source>Every bot</source>
        <translation>Jeder Bot</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Pause…</source>
        <translation>Pausieren…</translation>
    </message>
    <message>
        <source>Resume…</source>
        <translation>Fortsetzen…</translation>
    </message>
    <message>
        <source>Stop…</source>
        <translation>Stoppen…</translation>
    </message>
    <message>
        <source>Open the pause dialog for the selection of the map</source>
        <translation>Dialog zum Pausieren der Auswahl auf der Karte öffnen</translation>
    </message>
    <message>
        <source>Open the resume dialog for the selection of the map</source>
        <translation>Dialog zum Fortsetzen der Auswahl auf der Karte öffnen</translation>
    </message>
    <message>
        <source>arrows move, Shift selects, Enter opens</source>
        <translation>Pfeile bewegen, Umschalt wählt, Eingabe öffnet</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>%1 ausgewählt</translation>
    </message>
    <message>
        <source>Select bots on the map first</source>
        <translation>Wählen Sie zuerst Bots auf der Karte</translation>
    </message>
    <message>
        <source>Show the selected bots</source>
        <translation>Ausgewählte Bots zeigen</translation>
    </message>
    <message>
        <source>Shows %1 in the table</source>
        <translation>Zeigt %1 in der Tabelle</translation>
    </message>
    <message>
        <source>Pause the selected bots</source>
        <translation>Ausgewählte Bots pausieren</translation>
    </message>
    <message>
        <source>Opens the pause dialog for %1 (Ctrl+Shift+P)</source>
        <translation>Öffnet den Dialog zum Pausieren für %1 (Strg+Umschalt+P)</translation>
    </message>
    <message>
        <source>Resume the selected bots</source>
        <translation>Ausgewählte Bots fortsetzen</translation>
    </message>
    <message>
        <source>Opens the resume dialog for %1 (Ctrl+Shift+R)</source>
        <translation>Öffnet den Dialog zum Fortsetzen für %1 (Strg+Umschalt+R)</translation>
    </message>
    <message>
        <source>Stop the selected bots</source>
        <translation>Ausgewählte Bots stoppen</translation>
    </message>
    <message>
        <source>Opens the stop dialog for %1; nothing is sent yet</source>
        <translation>Öffnet den Stopp-Dialog für %1; noch wird nichts gesendet</translation>
    </message>
</context>
<context>
    <name>fleet::ui::BotPanel</name>
    <message>
        <source>Details of a bot</source>
        <translation>Einzelheiten eines Bots</translation>
    </message>
    <message>
        <source>Close the details</source>
        <translation>Einzelheiten schließen</translation>
    </message>
    <message>
        <source>Closes the details (Esc)</source>
        <translation>Schließt die Einzelheiten (Esc)</translation>
    </message>
    <message>
        <source>Desired</source>
        <translation>Soll</translation>
    </message>
    <message>
        <source>Reported</source>
        <translation>Gemeldet</translation>
    </message>
    <message>
        <source>Nothing was asked of this bot lately.</source>
        <translation>Dieser Bot wurde in letzter Zeit nicht beauftragt.</translation>
    </message>
    <message>
        <source>Choose a bot in the table: what it does, what was asked of it and who it is stand here.</source>
        <translation>Wählen Sie einen Bot in der Tabelle: Hier steht, was er tut, was ihm aufgetragen wurde und wer er ist.</translation>
    </message>
    <message>
        <source>Steps of the last command</source>
        <translation>Schritte des letzten Befehls</translation>
    </message>
    <message>
        <source>Commands of this bot</source>
        <translation>Befehle dieses Bots</translation>
    </message>
    <message>
        <source>Enter or a double click opens the board of the operation</source>
        <translation>Eingabe oder Doppelklick öffnet die Tafel des Vorgangs</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identität</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Vorgaben</translation>
    </message>
    <message>
        <source>%1 (Alt+%2)</source>
        <translation>%1 (Alt+%2)</translation>
    </message>
    <message>
        <source>What to show of the bot</source>
        <translation>Was vom Bot gezeigt wird</translation>
    </message>
    <message>
        <source>heard %1 ago</source>
        <translation>vor %1 gehört</translation>
    </message>
    <message>
        <source>not heard yet</source>
        <translation>noch nicht gehört</translation>
    </message>
    <message>
        <source>Last heard %1</source>
        <translation>Zuletzt gehört %1</translation>
    </message>
    <message>
        <source>Details of %1</source>
        <translation>Einzelheiten zu %1</translation>
    </message>
    <message>
        <source>No report</source>
        <translation>Keine Meldung</translation>
    </message>
    <message>
        <source>Desired: %1, %2</source>
        <translation>Soll: %1, %2</translation>
    </message>
    <message>
        <source>Reported: %1, %2</source>
        <translation>Gemeldet: %1, %2</translation>
    </message>
    <message>
        <source>Nothing was asked of this bot lately</source>
        <translation>Dieser Bot wurde in letzter Zeit nicht beauftragt</translation>
    </message>
    <message>
        <source>Last command: %1</source>
        <translation>Letzter Befehl: %1</translation>
    </message>
    <message>
        <source>Reported %1</source>
        <translation>Gemeldet %1</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Diagramme</translation>
    </message>
</context>
<context>
    <name>fleet::ui::BotRowActs</name>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Shows the bot beside the table (Enter)</source>
        <translation>Zeigt den Bot neben der Tabelle (Eingabe)</translation>
    </message>
    <message>
        <source>Copy name</source>
        <translation>Namen kopieren</translation>
    </message>
    <message>
        <source>The names of these bots, one a line</source>
        <translation>Die Namen dieser Bots, einer je Zeile</translation>
    </message>
    <message>
        <source>Copy agent id</source>
        <translation>Agentenkennung kopieren</translation>
    </message>
    <message>
        <source>Their ids on the gateway, one a line</source>
        <translation>Ihre Kennungen auf dem Gateway, eine je Zeile</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>Zeilen kopieren</translation>
    </message>
    <message>
        <source>As they are shown</source>
        <translation>Wie sie gezeigt werden</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>Als CSV kopieren</translation>
    </message>
    <message>
        <source>Every value as it is, times in UTC, with a header</source>
        <translation>Jeder Wert, wie er ist, Zeiten in UTC, mit Kopfzeile</translation>
    </message>
    <message>
        <source>Shows the bots of this group only</source>
        <translation>Zeigt nur die Bots dieser Gruppe</translation>
    </message>
    <message>
        <source>Filter for group %1</source>
        <translation>Nach Gruppe %1 filtern</translation>
    </message>
</context>
<context>
    <name>fleet::ui::BotsPage</name>
    <message>
        <source>Scope</source>
        <translation>Umfang</translation>
    </message>
    <message>
        <source>Which bots are shown and acted on</source>
        <translation>Welche Bots gezeigt und angesprochen werden</translation>
    </message>
    <message>
        <source>Name, state:paused, pnl&lt;-100… (F1 for all)</source>
        <translation>Name, state:paused, pnl&lt;-100… (F1: alle)</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Bots</source>
        <translation>Bots</translation>
    </message>
    <message>
        <source>Pause…</source>
        <translation>Pausieren…</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausieren</translation>
    </message>
    <message>
        <source>Resume…</source>
        <translation>Fortsetzen…</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Release…</source>
        <translation>Freigeben…</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Freigeben</translation>
    </message>
    <message>
        <source>Stop…</source>
        <translation>Stoppen…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>Vorgänge</translation>
    </message>
    <message>
        <source>Enter or a double click opens the board of the operation</source>
        <translation>Eingabe oder Doppelklick öffnet die Tafel des Vorgangs</translation>
    </message>
    <message>
        <source>Show all bots again</source>
        <translation>Wieder alle Bots zeigen</translation>
    </message>
    <message>
        <source>Shows all bots again</source>
        <translation>Zeigt wieder alle Bots</translation>
    </message>
    <message>
        <source>Only %1</source>
        <translation>Nur %1</translation>
    </message>
    <message>
        <source>Only %1, press to show all</source>
        <translation>Nur %1; drücken, um alle zu zeigen</translation>
    </message>
    <message>
        <source>Open the pause dialog for the selection</source>
        <translation>Dialog zum Pausieren der Auswahl öffnen</translation>
    </message>
    <message>
        <source>Open the resume dialog for the selection</source>
        <translation>Dialog zum Fortsetzen der Auswahl öffnen</translation>
    </message>
    <message>
        <source>Fleet, %1</source>
        <translation>Flotte, %1</translation>
    </message>
    <message>
        <source>Group %1</source>
        <translation>Gruppe %1</translation>
    </message>
    <message>
        <source>Exchange %1</source>
        <translation>Börse %1</translation>
    </message>
    <message>
        <source>Nothing selected: acts on the whole fleet, %1</source>
        <translation>Nichts ausgewählt: gilt für die ganze Flotte, %1</translation>
    </message>
    <message>
        <source>Nothing selected: acts on group %1, %2</source>
        <translation>Nichts ausgewählt: gilt für Gruppe %1, %2</translation>
    </message>
    <message>
        <source>Nothing selected: acts on exchange %1, %2</source>
        <translation>Nichts ausgewählt: gilt für Börse %1, %2</translation>
    </message>
    <message>
        <source>1 selected</source>
        <translation>1 ausgewählt</translation>
    </message>
    <message>
        <source>acts on exactly these, frozen when you confirm</source>
        <translation>gilt für genau diese, festgelegt beim Bestätigen</translation>
    </message>
    <message>
        <source>%1 of %2 shown</source>
        <translation>%1 von %2 gezeigt</translation>
    </message>
    <message>
        <source>Nothing was asked of any bot yet</source>
        <translation>Noch wurde kein Bot beauftragt</translation>
    </message>
    <message>
        <source>none under way</source>
        <translation>keine laufen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln ausgewählt</numerusform>
            <numerusform>%Ln ausgewählt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln under way</source>
        <translation>
            <numerusform>%Ln läuft</numerusform>
            <numerusform>%Ln laufen</numerusform>
        </translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Drain, limits, close a position, restart, shut down</source>
        <translation>Auslaufen lassen, Limits, Position schließen, neu starten, herunterfahren</translation>
    </message>
    <message>
        <source>More acts</source>
        <translation>Weitere Handlungen</translation>
    </message>
    <message>
        <source>Open the drain dialog for the selection</source>
        <translation>Dialog zum Auslaufenlassen der Auswahl öffnen</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <source>Ways to look at the bots, kept under a name</source>
        <translation>Ansichten der Bots, unter einem Namen gesichert</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Which columns are shown</source>
        <translation>Welche Spalten gezeigt werden</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Shows the bot of the current row beside the table (Enter)</source>
        <translation>Zeigt den Bot der aktuellen Zeile neben der Tabelle (Eingabe)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>acts on exactly this one</source>
        <translation>wirkt auf genau diesen</translation>
    </message>
    <message>
        <source>one of them is hidden by the filter</source>
        <translation>einer davon ist vom Filter verborgen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them are hidden by the filter</source>
        <translation>
            <numerusform>%Ln davon ist vom Filter verborgen</numerusform>
            <numerusform>%Ln davon sind vom Filter verborgen</numerusform>
        </translation>
    </message>
    <message>
        <source>Charts…</source>
        <translation>Diagramme…</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <source>Charts of the selected bots…</source>
        <translation>Diagramme der ausgewählten Bots…</translation>
    </message>
    <message>
        <source>There is no bot to show</source>
        <translation>Es ist kein Bot da, der gezeigt werden könnte</translation>
    </message>
    <message>
        <source>Opens the charts of %1 that are selected</source>
        <translation>Öffnet die Diagramme der Auswahl (%1)</translation>
    </message>
    <message>
        <source>Opens the charts of %1; select bots to compare them</source>
        <translation>Öffnet die Diagramme von %1; zum Vergleichen Bots auswählen</translation>
    </message>
</context>
<context>
    <name>fleet::ui::ByHandPanel</name>
    <message>
        <source>By hand, outside the console</source>
        <translation>Von Hand, außerhalb der Konsole</translation>
    </message>
    <message>
        <source>Steps by exchange</source>
        <translation>Schritte je Börse</translation>
    </message>
    <message>
        <source>1 exchange</source>
        <translation>1 Börse</translation>
    </message>
    <message numerus="yes">
        <source>%Ln exchanges</source>
        <translation>
            <numerusform>%Ln Börse</numerusform>
            <numerusform>%Ln Börsen</numerusform>
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
        <translation>&lt;a href=&quot;%1&quot;&gt;Seine Schlüsselseite&lt;/a&gt;, %2</translation>
    </message>
    <message>
        <source>Page of keys: %1</source>
        <translation>Schlüsselseite: %1</translation>
    </message>
    <message>
        <source>Copy steps</source>
        <translation>Schritte kopieren</translation>
    </message>
    <message>
        <source>Copy the steps: %1</source>
        <translation>Schritte kopieren: %1</translation>
    </message>
    <message>
        <source>Copies these steps with the names of the bots</source>
        <translation>Kopiert diese Schritte mit den Namen der Bots</translation>
    </message>
</context>
<context>
    <name>fleet::ui::CallWords</name>
    <message>
        <source>Off. Alerts show in this window only.</source>
        <translation>Aus. Alarme erscheinen nur in diesem Fenster.</translation>
    </message>
    <message>
        <source>The desktop has not answered yet.</source>
        <translation>Der Desktop hat noch nicht geantwortet.</translation>
    </message>
    <message>
        <source>The desktop shows them. None was needed yet.</source>
        <translation>Der Desktop zeigt sie. Noch war keine nötig.</translation>
    </message>
    <message>
        <source>The desktop took the newest at %1.</source>
        <translation>Der Desktop nahm die neueste um %1 an.</translation>
    </message>
    <message>
        <source>The desktop took the newest.</source>
        <translation>Der Desktop nahm die neueste an.</translation>
    </message>
    <message>
        <source>The desktop did not answer in time. It is asked again with the next alert.</source>
        <translation>Der Desktop antwortete nicht rechtzeitig. Beim nächsten Alarm wird er wieder gefragt.</translation>
    </message>
    <message>
        <source>Off. A critical alert makes no sound.</source>
        <translation>Aus. Ein kritischer Alarm ist nicht zu hören.</translation>
    </message>
    <message>
        <source>Nothing has sounded yet.</source>
        <translation>Noch hat nichts geklungen.</translation>
    </message>
    <message>
        <source>The sound device took the newest at %1. Whether it is loud enough, only you can hear.</source>
        <translation>Das Tongerät nahm den neuesten um %1 an. Ob er laut genug ist, hören nur Sie.</translation>
    </message>
    <message>
        <source>The sound device did not take the sound at %1. Look at the desktop&apos;s sound settings.</source>
        <translation>Das Tongerät nahm den Ton um %1 nicht an. Sehen Sie in den Toneinstellungen des Desktops nach.</translation>
    </message>
    <message>
        <source>Off.</source>
        <comment>the icon in the tray</comment>
        <translation>Aus.</translation>
    </message>
    <message>
        <source>The icon is there.</source>
        <translation>Das Symbol ist da.</translation>
    </message>
    <message>
        <source>Muted until %1</source>
        <translation>Ton aus bis %1</translation>
    </message>
    <message>
        <source>Muted until %1, 1 critical unheard</source>
        <translation>Ton aus bis %1, 1 kritischer ungehört</translation>
    </message>
    <message numerus="yes">
        <source>Muted until %1, %Ln critical unheard</source>
        <translation>
            <numerusform>Ton aus bis %1, %Ln kritischer ungehört</numerusform>
            <numerusform>Ton aus bis %1, %Ln kritische ungehört</numerusform>
        </translation>
    </message>
    <message>
        <source>A mute is for the sound only, and ends by itself. Notifications and this window go on.</source>
        <translation>Nur der Ton ist dann aus, und das endet von selbst. Benachrichtigungen und dieses Fenster gehen weiter.</translation>
    </message>
    <message>
        <source>No sound before %1; notifications and this window go on.</source>
        <translation>Kein Ton vor %1; Benachrichtigungen und dieses Fenster gehen weiter.</translation>
    </message>
    <message>
        <source>1 critical alert fires unheard.</source>
        <translation>1 kritischer Alarm ist aktiv und nicht zu hören.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln critical alerts fire unheard.</source>
        <translation>
            <numerusform>%Ln kritischer Alarm ist aktiv und nicht zu hören.</numerusform>
            <numerusform>%Ln kritische Alarme sind aktiv und nicht zu hören.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>This session has no message bus, so no notification can be shown.</source>
        <translation>Diese Sitzung hat keinen Nachrichtenbus, daher kann keine Benachrichtigung gezeigt werden.</translation>
    </message>
    <message>
        <source>No program shows notifications on this desktop.</source>
        <translation>Auf diesem Desktop zeigt kein Programm Benachrichtigungen.</translation>
    </message>
    <message>
        <source>This machine has no sound device: no alert can be heard.</source>
        <translation>Dieser Rechner hat kein Tongerät: kein Alarm ist zu hören.</translation>
    </message>
    <message>
        <source>This desktop has no place for icons of programs.</source>
        <translation>Dieser Desktop hat keinen Platz für Symbole von Programmen.</translation>
    </message>
</context>
<context>
    <name>fleet::ui::CallsCard</name>
    <message>
        <source>Calls</source>
        <translation>Rufe</translation>
    </message>
    <message>
        <source>An alert calls when it begins to fire and when it gets worse, not when it is silenced or in somebody&apos;s hands.</source>
        <translation>Ein Alarm ruft, wenn er beginnt und wenn er schlimmer wird; nicht, wenn er stumm geschaltet ist oder jemand sich kümmert.</translation>
    </message>
    <message>
        <source>Notifications on the desktop</source>
        <translation>Benachrichtigungen auf dem Desktop</translation>
    </message>
    <message>
        <source>One for each group of bots; a critical one stays until it is over or taken in hand</source>
        <translation>Eine für jede Gruppe von Bots; eine kritische bleibt, bis es vorbei ist oder jemand sich kümmert</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Ton</translation>
    </message>
    <message>
        <source>Once for a warning; for a critical alert again and again until somebody takes it in hand</source>
        <translation>Einmal bei einer Warnung; bei einem kritischen Alarm immer wieder, bis jemand sich kümmert</translation>
    </message>
    <message>
        <source>Icon in the tray</source>
        <translation>Symbol in der Leiste</translation>
    </message>
    <message>
        <source>Worst state and number of alerts; its menu opens the window and the stop dialog</source>
        <translation>Schlimmster Stand und Zahl der Alarme; sein Menü öffnet das Fenster und den Stopp-Dialog</translation>
    </message>
    <message>
        <source>Try a notification</source>
        <translation>Eine Benachrichtigung probieren</translation>
    </message>
    <message>
        <source>Shows one now, also while they are switched off</source>
        <translation>Zeigt jetzt eine, auch wenn sie ausgeschaltet sind</translation>
    </message>
    <message>
        <source>Try the sound</source>
        <translation>Den Ton probieren</translation>
    </message>
    <message>
        <source>Plays the critical one now, also while it is muted or switched off</source>
        <translation>Spielt jetzt den kritischen, auch wenn er gerade aus ist</translation>
    </message>
    <message>
        <source>Try</source>
        <translation>Probieren</translation>
    </message>
    <message>
        <source>Mute 15 min</source>
        <translation>Ton aus für 15 min</translation>
    </message>
    <message>
        <source>Mute the sound for 15 minutes</source>
        <translation>Den Ton für 15 Minuten ausschalten</translation>
    </message>
    <message>
        <source>Notifications go on (Ctrl+Shift+M)</source>
        <translation>Benachrichtigungen gehen weiter (Strg+Umschalt+M)</translation>
    </message>
    <message>
        <source>Mute 1 h</source>
        <translation>Ton aus für 1 h</translation>
    </message>
    <message>
        <source>Mute the sound for an hour</source>
        <translation>Den Ton für eine Stunde ausschalten</translation>
    </message>
    <message>
        <source>Notifications go on</source>
        <translation>Benachrichtigungen gehen weiter</translation>
    </message>
    <message>
        <source>Sound on again</source>
        <translation>Ton wieder an</translation>
    </message>
    <message>
        <source>Ends the mute; a critical alert that still fires sounds at once</source>
        <translation>Der Ton ist wieder an; ein kritischer Alarm, der noch aktiv ist, klingt sofort</translation>
    </message>
</context>
<context>
    <name>fleet::ui::CallsInWindow</name>
    <message>
        <source>Mute the sound for 15 minutes</source>
        <translation>Den Ton für 15 Minuten ausschalten</translation>
    </message>
    <message>
        <source>Mute the sound for an hour</source>
        <translation>Den Ton für eine Stunde ausschalten</translation>
    </message>
    <message>
        <source>Sound on again</source>
        <translation>Ton wieder an</translation>
    </message>
</context>
<context>
    <name>fleet::ui::ChartDeck</name>
    <message>
        <source>Charts</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <source>How much time the charts show</source>
        <translation>Wie viel Zeit die Diagramme zeigen</translation>
    </message>
    <message>
        <source>Time that the charts show</source>
        <translation>Zeit, die die Diagramme zeigen</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>The charts end now and move along; press to return from an earlier time</source>
        <translation>Die Diagramme enden jetzt und laufen mit; drücken, um von einer früheren Zeit zurückzukehren</translation>
    </message>
    <message>
        <source>Charts end now and move along</source>
        <translation>Diagramme enden jetzt und laufen mit</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>Messwerte</translation>
    </message>
    <message>
        <source>Which metrics are drawn</source>
        <translation>Welche Messwerte gezeichnet werden</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save what is shown as a picture or as CSV</source>
        <translation>Das Gezeigte als Bild oder als CSV speichern</translation>
    </message>
    <message>
        <source>Save the charts</source>
        <translation>Diagramme speichern</translation>
    </message>
    <message>
        <source>Picture (PNG)…</source>
        <translation>Bild (PNG) …</translation>
    </message>
    <message>
        <source>Values (CSV)…</source>
        <translation>Werte (CSV) …</translation>
    </message>
    <message>
        <source>This window does not know where the fleet&apos;s history is kept.</source>
        <translation>Dieses Fenster weiß nicht, wo der Verlauf der Flotte liegt.</translation>
    </message>
    <message>
        <source>Save the charts as a picture</source>
        <translation>Diagramme als Bild speichern</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>Bilder (*.png)</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>%1 kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Save the values</source>
        <translation>Werte speichern</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Kommagetrennte Werte (*.csv)</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message>
        <source>%1, sum</source>
        <translation>%1, Summe</translation>
    </message>
    <message>
        <source>%1, highest of any bot</source>
        <translation>%1, höchster Wert eines Bots</translation>
    </message>
</context>
<context>
    <name>fleet::ui::ChartLegend</name>
    <message>
        <source>Which curve is whose</source>
        <translation>Welche Kurve wem gehört</translation>
    </message>
</context>
<context>
    <name>fleet::ui::ChartsDialog</name>
    <message>
        <source>Each bot</source>
        <translation>Jeder Bot</translation>
    </message>
    <message>
        <source>All as one</source>
        <translation>Alle als eine</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close the charts</source>
        <translation>Diagramme schließen</translation>
    </message>
    <message>
        <source>Back to the window; nothing was changed</source>
        <translation>Zurück zum Fenster; nichts wurde geändert</translation>
    </message>
    <message>
        <source>A curve for each bot</source>
        <translation>Eine Kurve je Bot</translation>
    </message>
    <message>
        <source>One curve for all bots</source>
        <translation>Eine Kurve für alle Bots</translation>
    </message>
    <message>
        <source>Money and counts are added up; of everything else the highest value is drawn</source>
        <translation>Geld und Anzahlen werden addiert; von allem anderen wird der höchste Wert gezeichnet</translation>
    </message>
    <message>
        <source>Every bot with its name</source>
        <translation>Jeder Bot mit seinem Namen</translation>
    </message>
    <message>
        <source>No more than %1 curves can be told apart; choose fewer bots</source>
        <translation>Mehr als %1 Kurven sind nicht zu unterscheiden; weniger Bots auswählen</translation>
    </message>
    <message>
        <source>None of these bots is in the fleet any more.</source>
        <translation>Keiner dieser Bots ist noch in der Flotte.</translation>
    </message>
    <message>
        <source>Charts of the fleet</source>
        <translation>Diagramme der Flotte</translation>
    </message>
    <message>
        <source>Charts of group %1</source>
        <translation>Diagramme der Gruppe %1</translation>
    </message>
    <message>
        <source>Charts of exchange %1</source>
        <translation>Diagramme der Börse %1</translation>
    </message>
    <message>
        <source>Charts of %1</source>
        <translation>Diagramme von %1</translation>
    </message>
</context>
<context>
    <name>fleet::ui::ClosePositionDialog</name>
    <message>
        <source>Details; Page Up and Page Down scroll</source>
        <translation>Einzelheiten; Bild auf und Bild ab blättern</translation>
    </message>
    <message>
        <source>Instrument</source>
        <translation>Instrument</translation>
    </message>
    <message>
        <source>As the exchange writes it</source>
        <translation>Wie die Börse es schreibt</translation>
    </message>
    <message>
        <source>Enter keeps things as they are.</source>
        <translation>Eingabe lässt alles, wie es ist.</translation>
    </message>
    <message>
        <source>Keep it open</source>
        <translation>Offen lassen</translation>
    </message>
    <message>
        <source>Closes this dialog; nothing is sent (Esc)</source>
        <translation>Schließt diesen Dialog; nichts wird gesendet (Esc)</translation>
    </message>
    <message>
        <source>Close position</source>
        <translation>Position schließen</translation>
    </message>
    <message>
        <source>Asks the bots to close their position</source>
        <translation>Bittet die Bots, ihre Position zu schließen</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>Freiwillig</translation>
    </message>
    <message>
        <source>Too much risk</source>
        <translation>Zu viel Risiko</translation>
    </message>
    <message>
        <source>Delisting</source>
        <translation>Delisting</translation>
    </message>
    <message>
        <source>Wrong side</source>
        <translation>Falsche Seite</translation>
    </message>
    <message>
        <source>Drill</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>The whole position in this one instrument is closed, and trading goes on: it may be opened again. To keep it closed, pause first.</source>
        <translation>Die ganze Position in diesem einen Instrument wird geschlossen, und der Handel geht weiter: Sie kann wieder eröffnet werden. Soll sie geschlossen bleiben, zuerst pausieren.</translation>
    </message>
    <message>
        <source>Close a position of %1</source>
        <translation>Position schließen für %1</translation>
    </message>
    <message>
        <source>No bot of this scope can be asked now</source>
        <translation>Kein Bot dieses Umfangs kann jetzt beauftragt werden</translation>
    </message>
    <message>
        <source>Still needed: the instrument</source>
        <translation>Noch nötig: das Instrument</translation>
    </message>
    <message>
        <source>An instrument has no space in its name</source>
        <translation>Ein Instrument hat kein Leerzeichen im Namen</translation>
    </message>
    <message>
        <source>as the exchange writes it</source>
        <translation>wie die Börse es schreibt</translation>
    </message>
    <message>
        <source>Close %1</source>
        <translation>%1 schließen</translation>
    </message>
    <message>
        <source>Asks %1 to close the position in %2</source>
        <translation>Bittet %1, die Position in %2 zu schließen</translation>
    </message>
</context>
<context>
    <name>fleet::ui::ColumnChooser</name>
    <message>
        <source>Columns of the bots…</source>
        <translation>Spalten der Bots…</translation>
    </message>
</context>
<context>
    <name>fleet::ui::ColumnDialog</name>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>One place to the left in the table (%1)</source>
        <translation>In der Tabelle einen Platz nach links (%1)</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>One place to the right in the table (%1)</source>
        <translation>In der Tabelle einen Platz nach rechts (%1)</translation>
    </message>
    <message>
        <source>Reset columns</source>
        <translation>Spalten zurücksetzen</translation>
    </message>
    <message>
        <source>The columns, their order and their width as they were at first</source>
        <translation>Spalten, Reihenfolge und Breite wie am Anfang</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Closes this list (Esc)</source>
        <translation>Schließt diese Liste (Esc)</translation>
    </message>
    <message>
        <source>Columns of the bots</source>
        <translation>Spalten der Bots</translation>
    </message>
    <message>
        <source>Columns from left to right</source>
        <translation>Spalten von links nach rechts</translation>
    </message>
    <message>
        <source>Space shows or hides a column, %1 and %2 move it</source>
        <translation>Die Leertaste zeigt oder verbirgt eine Spalte, %1 und %2 verschieben sie</translation>
    </message>
    <message>
        <source>The table follows at once. The order is kept with the layout and in saved views.</source>
        <translation>Die Tabelle folgt sofort. Die Reihenfolge wird mit der Anordnung und in gespeicherten Ansichten behalten.</translation>
    </message>
    <message>
        <source>%1, %2 of %3</source>
        <translation>%1, %2 von %3</translation>
    </message>
    <message>
        <source>The name of the bot is always shown, and always first</source>
        <translation>Der Name des Bots wird immer gezeigt und steht immer vorn</translation>
    </message>
</context>
<context>
    <name>fleet::ui::CommandPalette</name>
    <message>
        <source>Find or do</source>
        <translation>Finden oder tun</translation>
    </message>
    <message>
        <source>Type a few letters of a bot, a group, a page or an act</source>
        <translation>Einige Buchstaben eines Bots, einer Gruppe, einer Seite oder Handlung</translation>
    </message>
    <message>
        <source>Find a bot or a page, or do something: “stop perp”, “pm02”</source>
        <translation>Bot oder Seite finden oder etwas tun: „stoppen perp“, „pm02“</translation>
    </message>
    <message>
        <source>What matches, best first</source>
        <translation>Treffer, bester zuerst</translation>
    </message>
    <message>
        <source>Nothing matches. Fewer letters match more.</source>
        <translation>Kein Treffer. Weniger Buchstaben treffen mehr.</translation>
    </message>
    <message>
        <source>1 match</source>
        <translation>1 Treffer</translation>
    </message>
    <message>
        <source>%1 · arrows choose, Enter opens, Esc closes · an act opens its dialog first</source>
        <translation>%1 · Pfeile wählen, Eingabe öffnet, Esc schließt · eine Handlung öffnet zuerst ihren Dialog</translation>
    </message>
    <message numerus="yes">
        <source>%Ln matches</source>
        <translation>
            <numerusform>%Ln Treffer</numerusform>
            <numerusform>%Ln Treffer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fleet::ui::Commands</name>
    <message>
        <source>Find or do</source>
        <translation>Finden oder tun</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Größerer Text</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Kleinerer Text</translation>
    </message>
    <message>
        <source>Text at its own size</source>
        <translation>Text in Normalgröße</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>Dunkles Design</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>Helles Design</translation>
    </message>
    <message>
        <source>Theme as the desktop</source>
        <translation>Design wie der Desktop</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>Zu %1 gehen</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>Show view %1</source>
        <translation>Ansicht %1 zeigen</translation>
    </message>
    <message>
        <source>Filter the bots</source>
        <translation>Bots filtern</translation>
    </message>
</context>
<context>
    <name>fleet::ui::ConnectForm</name>
    <message>
        <source>Connect to a gateway</source>
        <translation>Mit einem Gateway verbinden</translation>
    </message>
    <message>
        <source>Gateway &amp;address</source>
        <translation>Gateway-&amp;Adresse</translation>
    </message>
    <message>
        <source>with or without /v1</source>
        <translation>mit oder ohne /v1</translation>
    </message>
    <message>
        <source>Gateway address</source>
        <translation>Gateway-Adresse</translation>
    </message>
    <message>
        <source>Where the gateway of your bots answers</source>
        <translation>Wo das Gateway Ihrer Bots antwortet</translation>
    </message>
    <message>
        <source>&amp;Organisation</source>
        <translation>&amp;Organisation</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>The name after fleet-manager- on the gateway</source>
        <translation>Der Name nach fleet-manager- auf dem Gateway</translation>
    </message>
    <message>
        <source>API &amp;key</source>
        <translation>API-Sch&amp;lüssel</translation>
    </message>
    <message>
        <source>never shown, never logged</source>
        <translation>nie gezeigt, nie protokolliert</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>The fleet manager&apos;s own key, pasted from where it was made</source>
        <translation>Der eigene Schlüssel des Flottenmanagers, eingefügt von dort, wo er erzeugt wurde</translation>
    </message>
    <message>
        <source>From a &amp;file…</source>
        <translation>Aus einer &amp;Datei…</translation>
    </message>
    <message>
        <source>Reads the key from a file that holds nothing else</source>
        <translation>Liest den Schlüssel aus einer Datei, die nichts anderes enthält</translation>
    </message>
    <message>
        <source>Read the API key from a file</source>
        <translation>API-Schlüssel aus einer Datei lesen</translation>
    </message>
    <message>
        <source>&amp;Bots</source>
        <translation>&amp;Bots</translation>
    </message>
    <message>
        <source>what the key has to be enough for</source>
        <translation>wofür der Schlüssel reichen muss</translation>
    </message>
    <message>
        <source>How many bots the key is to be enough for</source>
        <translation>Für wie viele Bots der Schlüssel reichen soll</translation>
    </message>
    <message>
        <source>The test compares the calls they need with what the key&apos;s tier allows</source>
        <translation>Der Test vergleicht die Aufrufe, die sie brauchen, mit dem, was die Stufe des Schlüssels erlaubt</translation>
    </message>
    <message>
        <source>Open the fleet</source>
        <translation>Flotte öffnen</translation>
    </message>
    <message>
        <source>Test the connection first</source>
        <translation>Zuerst die Verbindung testen</translation>
    </message>
    <message>
        <source>&amp;Test the connection</source>
        <translation>Verbindung &amp;testen</translation>
    </message>
    <message>
        <source>Tries the gateway step by step; nothing is written there</source>
        <translation>Prüft das Gateway Schritt für Schritt; dort wird nichts geschrieben</translation>
    </message>
    <message>
        <source>Test the connection</source>
        <translation>Verbindung testen</translation>
    </message>
    <message>
        <source>Nothing is sent to a bot.</source>
        <translation>An keinen Bot wird etwas gesendet.</translation>
    </message>
    <message>
        <source>up to %1</source>
        <translation>bis zu %1</translation>
    </message>
    <message>
        <source>acts as %1</source>
        <translation>handelt als %1</translation>
    </message>
    <message>
        <source>Stop the &amp;test</source>
        <translation>&amp;Test abbrechen</translation>
    </message>
    <message>
        <source>Stop the test</source>
        <translation>Test abbrechen</translation>
    </message>
    <message>
        <source>Address, organisation and API key are needed first</source>
        <translation>Zuerst werden Adresse, Organisation und API-Schlüssel gebraucht</translation>
    </message>
    <message>
        <source>Making keys…</source>
        <translation>Schlüssel werden erzeugt…</translation>
    </message>
    <message>
        <source>Makes this fleet&apos;s keys and its profile on this machine</source>
        <translation>Erzeugt die Schlüssel dieser Flotte und ihr Profil auf diesem Rechner</translation>
    </message>
    <message>
        <source>Keep it in the &amp;desktop keychain</source>
        <translation>&amp;Im Schlüsselbund aufbewahren</translation>
    </message>
    <message>
        <source>Keep the API key in the desktop keychain</source>
        <translation>Den API-Schlüssel im Schlüsselbund aufbewahren</translation>
    </message>
    <message>
        <source>Else it is kept in a private file of the profile</source>
        <translation>Sonst liegt er in einer privaten Datei des Profils</translation>
    </message>
    <message>
        <source>Esc stops the test.</source>
        <translation>Esc beendet den Test.</translation>
    </message>
    <message>
        <source>Test it first; nothing is sent to a bot.</source>
        <translation>Zuerst testen; an keinen Bot wird etwas gesendet.</translation>
    </message>
    <message>
        <source>Address, organisation and API key are needed first.</source>
        <translation>Zuerst werden Adresse, Organisation und API-Schlüssel gebraucht.</translation>
    </message>
    <message>
        <source>Looking for a keychain… Without one the key goes into a private file.</source>
        <translation>Schlüsselbund wird gesucht… Ohne einen kommt der Schlüssel in eine private Datei.</translation>
    </message>
</context>
<context>
    <name>fleet::ui::DensityPanel</name>
    <message>
        <source>How the fleet was heard</source>
        <translation>Wie die Flotte gehört wurde</translation>
    </message>
    <message>
        <source>Heard in 24 hours</source>
        <translation>Gehört in 24 Stunden</translation>
    </message>
    <message>
        <source>heard</source>
        <translation>gehört</translation>
    </message>
    <message>
        <source>late</source>
        <translation>verspätet</translation>
    </message>
    <message>
        <source>dead</source>
        <translation>tot</translation>
    </message>
    <message>
        <source>nothing could be heard</source>
        <translation>nichts zu hören</translation>
    </message>
    <message>
        <source>no record</source>
        <translation>keine Aufzeichnung</translation>
    </message>
    <message>
        <source>this window has no history</source>
        <translation>dieses Fenster hat keinen Verlauf</translation>
    </message>
    <message>
        <source>reading the history</source>
        <translation>der Verlauf wird gelesen</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
</context>
<context>
    <name>fleet::ui::DensityStrip</name>
    <message>
        <source>←/→ from cell to cell, Shift by an hour, Enter opens the charts of that time</source>
        <translation>←/→ von Feld zu Feld, mit Umschalt um eine Stunde, Eingabe öffnet die Diagramme dieser Zeit</translation>
    </message>
    <message>
        <source>How the fleet was heard in the last 24 hours</source>
        <translation>Wie die Flotte in den letzten 24 Stunden gehört wurde</translation>
    </message>
</context>
<context>
    <name>fleet::ui::DesktopNotices</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
</context>
<context>
    <name>fleet::ui::DrainDialog</name>
    <message>
        <source>Details; Page Up and Page Down scroll</source>
        <translation>Einzelheiten; Bild auf und Bild ab blättern</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Until when the bots may take</source>
        <translation>Bis wann die Bots Zeit haben</translation>
    </message>
    <message>
        <source>A bot that still holds something then says that it failed, and stays paused</source>
        <translation>Ein Bot, der dann noch etwas hält, meldet einen Fehlschlag und bleibt pausiert</translation>
    </message>
    <message>
        <source>What is left then is named on the board.</source>
        <translation>Was dann übrig ist, nennt die Tafel.</translation>
    </message>
    <message>
        <source>Enter keeps things as they are.</source>
        <translation>Eingabe lässt alles, wie es ist.</translation>
    </message>
    <message>
        <source>Keep trading</source>
        <translation>Weiterhandeln</translation>
    </message>
    <message>
        <source>Closes this dialog; nothing is sent (Esc)</source>
        <translation>Schließt diesen Dialog; nichts wird gesendet (Esc)</translation>
    </message>
    <message>
        <source>Drain</source>
        <translation>Auslaufen lassen</translation>
    </message>
    <message>
        <source>Asks the bots to drain</source>
        <translation>Bittet die Bots auszulaufen</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>Freiwillig</translation>
    </message>
    <message>
        <source>Before maintenance</source>
        <translation>Vor einer Wartung</translation>
    </message>
    <message>
        <source>Before an update</source>
        <translation>Vor einer Aktualisierung</translation>
    </message>
    <message>
        <source>Weekend</source>
        <translation>Wochenende</translation>
    </message>
    <message>
        <source>Drill</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>Each bot opens nothing new and closes what it holds in an orderly way. Then it is drained and waits: like a pause, this outlasts restarts until a resume lifts it.</source>
        <translation>Jeder Bot eröffnet nichts Neues und schließt geordnet, was er hält. Dann ist er ausgelaufen und wartet: Wie eine Pause übersteht dies Neustarts, bis ein Fortsetzen es aufhebt.</translation>
    </message>
    <message>
        <source>As long as it takes</source>
        <translation>So lange es dauert</translation>
    </message>
    <message>
        <source>Drain %1</source>
        <translation>Auslaufen lassen: %1</translation>
    </message>
    <message>
        <source>Asks %1 to drain</source>
        <translation>Bittet %1 auszulaufen</translation>
    </message>
    <message>
        <source>No bot of this scope can be drained now</source>
        <translation>Kein Bot dieses Umfangs kann jetzt auslaufen</translation>
    </message>
    <message>
        <source>Who still holds something at %1 says that it failed.</source>
        <translation>Wer um %1 noch etwas hält, meldet einen Fehlschlag.</translation>
    </message>
    <message>
        <source>Drained when the last position is closed.</source>
        <translation>Ausgelaufen, wenn die letzte Position geschlossen ist.</translation>
    </message>
    <message>
        <source>The bot opens nothing new and closes what it holds in an orderly way. Then it is drained and waits: like a pause, this outlasts restarts until a resume lifts it.</source>
        <translation>Der Bot eröffnet nichts Neues und schließt geordnet, was er hält. Dann ist er ausgelaufen und wartet: Wie eine Pause übersteht dies Neustarts, bis ein Fortsetzen es aufhebt.</translation>
    </message>
</context>
<context>
    <name>fleet::ui::EnrolCommand</name>
    <message>
        <source>Copy command</source>
        <translation>Befehl kopieren</translation>
    </message>
    <message>
        <source>Command: %1</source>
        <translation>Befehl: %1</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>Befehl kopieren</translation>
    </message>
    <message>
        <source>Copies the command, to be run in a terminal</source>
        <translation>Kopiert den Befehl zur Ausführung in einem Terminal</translation>
    </message>
    <message>
        <source>Either shows what would change first; without --plan the command enrols them and writes one bundle a bot. They appear here as soon as they are heard.</source>
        <translation>Beides zeigt zuerst, was sich ändern würde; ohne --plan nimmt der Befehl sie auf und schreibt je Bot ein Paket. Sie erscheinen hier, sobald sie zu hören sind.</translation>
    </message>
    <message>
        <source>Enrol from file…</source>
        <translation>Aus Datei aufnehmen…</translation>
    </message>
    <message>
        <source>Enrol bots from a file</source>
        <translation>Bots aus einer Datei aufnehmen</translation>
    </message>
    <message>
        <source>Asks for the file and shows what would change before anything is enrolled</source>
        <translation>Fragt nach der Datei und zeigt, was sich ändern würde, bevor etwas aufgenommen wird</translation>
    </message>
    <message>
        <source>Describe the bots in a file and enrol them from it, here or with a command:</source>
        <translation>Beschreiben Sie die Bots in einer Datei und nehmen Sie sie daraus auf, hier oder mit einem Befehl:</translation>
    </message>
</context>
<context>
    <name>fleet::ui::EnrolDialog</name>
    <message>
        <source>Enrol bots from a file</source>
        <translation>Bots aus einer Datei aufnehmen</translation>
    </message>
    <message>
        <source>Choose a &amp;file…</source>
        <translation>&amp;Datei wählen…</translation>
    </message>
    <message>
        <source>Reads the file and shows what it would change; nothing is changed by that</source>
        <translation>Liest die Datei und zeigt, was sie ändern würde; dadurch ändert sich nichts</translation>
    </message>
    <message>
        <source>Choose a fleet file</source>
        <translation>Flottendatei wählen</translation>
    </message>
    <message>
        <source>What the file would change</source>
        <translation>Was die Datei ändern würde</translation>
    </message>
    <message>
        <source>Progress of the enrolment</source>
        <translation>Fortschritt der Aufnahme</translation>
    </message>
    <message>
        <source>What was not enrolled, and why</source>
        <translation>Was nicht aufgenommen wurde, und warum</translation>
    </message>
    <message>
        <source>Keep the fleet as it is</source>
        <translation>Flotte lassen, wie sie ist</translation>
    </message>
    <message>
        <source>Closes this; nothing is changed</source>
        <translation>Schließt dies; nichts wird geändert</translation>
    </message>
    <message>
        <source>&amp;Enrol</source>
        <translation>&amp;Aufnehmen</translation>
    </message>
    <message>
        <source>Enrols what is new and updates what changed</source>
        <translation>Nimmt Neues auf und aktualisiert Geändertes</translation>
    </message>
    <message>
        <source>Enrol</source>
        <translation>Aufnehmen</translation>
    </message>
    <message>
        <source>Fleet file</source>
        <translation>Flottendatei</translation>
    </message>
    <message>
        <source>Fleet files (*.json);;All files (*)</source>
        <translation>Flottendateien (*.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>%1. Nothing is changed yet.</source>
        <translation>%1. Noch ist nichts geändert.</translation>
    </message>
    <message>
        <source>The fleet is as the file says: %1.</source>
        <translation>Die Flotte ist, wie die Datei sagt: %1.</translation>
    </message>
    <message>
        <source>The file is refused, and nothing is changed. Put these lines right, then choose it again.</source>
        <translation>Die Datei wird abgelehnt, und nichts ist geändert. Berichtigen Sie diese Zeilen und wählen Sie sie erneut.</translation>
    </message>
    <message>
        <source>Stopping after the bot that is being enrolled now.</source>
        <translation>Hält nach dem Bot an, der gerade aufgenommen wird.</translation>
    </message>
    <message>
        <source>Bundles are in %1. Each is one bot&apos;s own secret: hand it to that bot and to nobody else.</source>
        <translation>Die Pakete liegen in %1. Jedes ist das Geheimnis eines Bots: Geben Sie es nur diesem Bot.</translation>
    </message>
    <message>
        <source>%1 What is enrolled stays enrolled; choose the file again to see what is left.</source>
        <translation>%1 Was aufgenommen ist, bleibt aufgenommen; wählen Sie die Datei erneut, um den Rest zu sehen.</translation>
    </message>
    <message>
        <source>Stop after this bot</source>
        <translation>Nach diesem Bot anhalten</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>What is enrolled stays enrolled; the rest is named</source>
        <translation>Was aufgenommen ist, bleibt aufgenommen; der Rest wird genannt</translation>
    </message>
    <message>
        <source>Closes this; nothing more is changed</source>
        <translation>Schließt dies; mehr wird nicht geändert</translation>
    </message>
    <message>
        <source>The window behind stays usable: a stop waits for nothing here.</source>
        <translation>Das Fenster dahinter bleibt bedienbar: Ein Stopp wartet hier auf nichts.</translation>
    </message>
    <message>
        <source>No file chosen yet</source>
        <translation>Noch keine Datei gewählt</translation>
    </message>
    <message>
        <source>A fleet file names the groups and the bots of the fleet. What it would change is listed here, bot by bot, before anything is changed. The least that is one:</source>
        <translation>Eine Flottendatei nennt die Gruppen und Bots der Flotte. Was sie ändern würde, steht hier Bot für Bot, bevor etwas geändert wird. Das Mindeste ist:</translation>
    </message>
    <message>
        <source>Example of a fleet file</source>
        <translation>Beispiel einer Flottendatei</translation>
    </message>
    <message>
        <source>fleet-cli apply reads the same file. Every bot in it gets a bundle of its own.</source>
        <translation>fleet-cli apply liest dieselbe Datei. Jeder Bot darin erhält ein eigenes Paket.</translation>
    </message>
    <message>
        <source>Does what the list says, one bot after the other</source>
        <translation>Tut, was die Liste sagt, einen Bot nach dem anderen</translation>
    </message>
    <message>
        <source>It is being done</source>
        <translation>Es wird gerade ausgeführt</translation>
    </message>
    <message>
        <source>There is nothing to do yet: choose a file</source>
        <translation>Es gibt noch nichts zu tun: Wählen Sie eine Datei</translation>
    </message>
</context>
<context>
    <name>fleet::ui::EnvironmentTag</name>
    <message>
        <source>Environment: sandbox</source>
        <translation>Umgebung: Sandbox</translation>
    </message>
    <message>
        <source>Environment: live</source>
        <translation>Umgebung: Live</translation>
    </message>
    <message>
        <source>A pretend fleet: no real money moves</source>
        <translation>Eine Übungsflotte: Es bewegt sich kein echtes Geld</translation>
    </message>
    <message>
        <source>A real fleet: real money moves</source>
        <translation>Eine echte Flotte: Es bewegt sich echtes Geld</translation>
    </message>
    <message>
        <source>SANDBOX</source>
        <translation>SANDBOX</translation>
    </message>
    <message>
        <source>LIVE</source>
        <translation>LIVE</translation>
    </message>
</context>
<context>
    <name>fleet::ui::FactGrid</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>%1 kopieren</translation>
    </message>
    <message>
        <source>Puts “%1” on the clipboard</source>
        <translation>Legt „%1“ in die Zwischenablage</translation>
    </message>
</context>
<context>
    <name>fleet::ui::FailoverDialog</name>
    <message>
        <source>Leave it as it is</source>
        <translation>So lassen, wie es ist</translation>
    </message>
    <message>
        <source>Let another bot take over from %1</source>
        <translation>Einen anderen Bot von %1 übernehmen lassen</translation>
    </message>
    <message>
        <source>Who takes over</source>
        <translation>Wer übernimmt</translation>
    </message>
    <message>
        <source>The best first: dormant ones, then paused ones; those at home on this exchange, with the fewest positions, before the others.</source>
        <translation>Die besten zuerst: wartende, dann pausierte; wer auf dieser Börse zu Hause ist und die wenigsten Positionen hat, vor den anderen.</translation>
    </message>
    <message>
        <source>It must not trade any more</source>
        <translation>Er darf nicht mehr handeln</translation>
    </message>
    <message>
        <source>What it has open</source>
        <translation>Was er offen hat</translation>
    </message>
    <message>
        <source>Required: why another bot takes over</source>
        <translation>Erforderlich: warum ein anderer Bot übernimmt</translation>
    </message>
    <message>
        <source>Its host is gone</source>
        <translation>Sein Rechner ist weg</translation>
    </message>
    <message>
        <source>It does not start</source>
        <translation>Er startet nicht</translation>
    </message>
    <message>
        <source>Drill</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>Details; they scroll when there is little room</source>
        <translation>Einzelheiten; bei wenig Platz lassen sie sich rollen</translation>
    </message>
    <message>
        <source>Bots of the group; those that can take over can be chosen</source>
        <translation>Bots der Gruppe; wer übernehmen kann, lässt sich wählen</translation>
    </message>
    <message>
        <source>Choose the bot that takes over (arrow keys)</source>
        <translation>Den Bot wählen, der übernimmt (Pfeiltasten)</translation>
    </message>
    <message>
        <source>I have checked the exchange: it trades no more</source>
        <translation>Ich habe die Börse geprüft: Er handelt nicht mehr</translation>
    </message>
    <message>
        <source>Its process is ended, or its exchange key withdrawn, and no order of it is open</source>
        <translation>Sein Prozess ist beendet oder sein Börsenschlüssel entzogen, und keine Order von ihm ist offen</translation>
    </message>
    <message>
        <source>The new bot first learns what is open</source>
        <translation>Der neue Bot fragt zuerst ab, was offen ist</translation>
    </message>
    <message>
        <source>From the exchange; it takes over only when that worked</source>
        <translation>Bei der Börse; er übernimmt nur, wenn das gelungen ist</translation>
    </message>
    <message>
        <source>Closes this dialog; nothing is sent (Esc)</source>
        <translation>Schließt diesen Dialog; nichts wird gesendet (Esc)</translation>
    </message>
    <message>
        <source>The engine does not answer: these are the last figures it told.</source>
        <translation>Die Engine antwortet nicht: Das sind die letzten Zahlen, die sie genannt hat.</translation>
    </message>
    <message>
        <source>Nobody can take over now. %1</source>
        <translation>Jetzt kann niemand übernehmen. %1</translation>
    </message>
    <message>
        <source>No bot of %1 can take over now. Pause one that trades on %2, or enrol a standby.</source>
        <translation>Kein Bot von %1 kann jetzt übernehmen. Einen pausieren, der auf %2 handelt, oder einen Ersatz aufnehmen.</translation>
    </message>
    <message>
        <source>Nobody can take over now: see above why.</source>
        <translation>Jetzt kann niemand übernehmen: Warum, steht oben.</translation>
    </message>
    <message>
        <source>a bot that takes over</source>
        <translation>ein Bot, der übernimmt</translation>
    </message>
    <message>
        <source>patience until %1, or a look at the exchange</source>
        <translation>Geduld bis %1 oder ein Blick auf die Börse</translation>
    </message>
    <message>
        <source>a look at the exchange</source>
        <translation>ein Blick auf die Börse</translation>
    </message>
    <message>
        <source>a reason</source>
        <translation>ein Grund</translation>
    </message>
    <message>
        <source>Still needed: %1</source>
        <translation>Noch nötig: %1</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Let %1 take over</source>
        <translation>%1 übernehmen lassen</translation>
    </message>
    <message>
        <source>Holds the dead bot, and puts this one in its place</source>
        <translation>Sperrt den toten Bot und setzt diesen an seine Stelle</translation>
    </message>
    <message>
        <source>Enter keeps things as they are.</source>
        <translation>Enter lässt alles, wie es ist.</translation>
    </message>
    <message>
        <source>Stateful: it asks the exchange, and takes over only when that worked.</source>
        <translation>Mit Bestand: Er fragt die Börse und übernimmt nur, wenn das gelungen ist.</translation>
    </message>
    <message>
        <source>Stateless: it begins anew. What the dead bot has open stays with nobody.</source>
        <translation>Ohne Bestand: Er beginnt von vorn. Was der tote Bot offen hat, bleibt bei niemandem.</translation>
    </message>
</context>
<context>
    <name>fleet::ui::FigureTile</name>
    <message>
        <source>Last known, not live: %1</source>
        <translation>Letzter bekannter Stand, nicht live: %1</translation>
    </message>
</context>
<context>
    <name>fleet::ui::FindField</name>
    <message>
        <source>Find or do</source>
        <translation>Finden oder tun</translation>
    </message>
    <message>
        <source>Find or do: opens a list of every act, bot and page</source>
        <translation>Finden oder tun: öffnet eine Liste aller Handlungen, Bots und Seiten</translation>
    </message>
    <message>
        <source>Finds bots, pages and acts by a few letters (%1)</source>
        <translation>Findet Bots, Seiten und Handlungen an wenigen Buchstaben (%1)</translation>
    </message>
</context>
<context>
    <name>fleet::ui::GlanceStrip</name>
    <message>
        <source>The fleet in counts</source>
        <translation>Die Flotte in Zahlen</translation>
    </message>
    <message>
        <source>%1 %2, filter</source>
        <translation>%1 %2, Filter</translation>
    </message>
    <message>
        <source>No bot is %1</source>
        <translation>Kein Bot ist %1</translation>
    </message>
    <message>
        <source>Shows the %1 that are %2</source>
        <translation>Zeigt %1, Zustand: %2</translation>
    </message>
    <message>
        <source>bot in all</source>
        <translation>Bot insgesamt</translation>
    </message>
    <message>
        <source>bots in all</source>
        <translation>Bots insgesamt</translation>
    </message>
    <message>
        <source>%1 in all</source>
        <translation>%1 insgesamt</translation>
    </message>
    <message>
        <source>No bot is enrolled</source>
        <translation>Kein Bot ist aufgenommen</translation>
    </message>
    <message>
        <source>Shows all bots</source>
        <translation>Zeigt alle Bots</translation>
    </message>
    <message>
        <source>Shows the one bot that is %1</source>
        <translation>Zeigt den einen Bot, Zustand: %1</translation>
    </message>
</context>
<context>
    <name>fleet::ui::GroupCard</name>
    <message>
        <source>Pause…</source>
        <translation>Pausieren…</translation>
    </message>
    <message>
        <source>Stop…</source>
        <translation>Stoppen…</translation>
    </message>
    <message>
        <source>PnL today</source>
        <translation>PnL heute</translation>
    </message>
    <message>
        <source>Exposure</source>
        <translation>Exposure</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Worst drawdown</source>
        <translation>Größter Drawdown</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>On a stop</source>
        <translation>Bei einem Stopp</translation>
    </message>
    <message>
        <source>If the link is lost</source>
        <translation>Bei Verbindungsverlust</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 positions</source>
        <translation>%1 Positionen</translation>
    </message>
    <message>
        <source>%1 orders</source>
        <translation>%1 Orders</translation>
    </message>
    <message>
        <source>Positions %1; orders %2</source>
        <translation>Positionen %1; Orders %2</translation>
    </message>
    <message>
        <source>of all bots</source>
        <translation>aller Bots</translation>
    </message>
    <message>
        <source>Group %1, %2</source>
        <translation>Gruppe %1, %2</translation>
    </message>
    <message>
        <source>Shows the bots of %1</source>
        <translation>Zeigt die Bots von %1</translation>
    </message>
    <message>
        <source>Pause group %1</source>
        <translation>Gruppe %1 pausieren</translation>
    </message>
    <message>
        <source>Stop group %1</source>
        <translation>Gruppe %1 stoppen</translation>
    </message>
    <message>
        <source>%1 has no bots</source>
        <translation>%1 hat keine Bots</translation>
    </message>
    <message>
        <source>Opens the pause dialog for %1, %2</source>
        <translation>Öffnet den Dialog zum Pausieren für %1, %2</translation>
    </message>
    <message>
        <source>Opens the stop dialog for %1, %2; nothing is sent yet</source>
        <translation>Öffnet den Stopp-Dialog für %1, %2; noch wird nichts gesendet</translation>
    </message>
    <message>
        <source>Group %1: %2</source>
        <translation>Gruppe %1: %2</translation>
    </message>
    <message>
        <source>%1 when last heard</source>
        <translation>%1, als zuletzt gehört</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Charts of group %1</source>
        <translation>Diagramme der Gruppe %1</translation>
    </message>
    <message>
        <source>Opens the charts of %1, %2</source>
        <translation>Öffnet die Diagramme von %1, %2</translation>
    </message>
</context>
<context>
    <name>fleet::ui::HealthMatrix</name>
    <message>
        <source>Bots by metric</source>
        <translation>Bots nach Messwert</translation>
    </message>
    <message>
        <source>Enter or a double click shows the bot</source>
        <translation>Enter oder ein Doppelklick zeigt den Bot</translation>
    </message>
    <message>
        <source>Filter of the bots by metric</source>
        <translation>Filter der Bots nach Messwert</translation>
    </message>
    <message>
        <source>Name, group:spot-arb, errors&gt;0… (F1 for all)</source>
        <translation>Name, group:spot-arb, errors&gt;0… (F1 für alle)</translation>
    </message>
    <message>
        <source>%1 of %2 shown</source>
        <translation>%1 von %2 gezeigt</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Bots by metric as a table</source>
        <translation>Bots nach Messwert als Tabelle</translation>
    </message>
    <message>
        <source>One row a bot, one column a metric</source>
        <translation>Eine Zeile je Bot, eine Spalte je Messwert</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Bots by metric as a map</source>
        <translation>Bots nach Messwert als Karte</translation>
    </message>
    <message>
        <source>One cell a bot: for thousands of them at once</source>
        <translation>Ein Feld je Bot: für Tausende auf einmal</translation>
    </message>
</context>
<context>
    <name>fleet::ui::HealthPage</name>
    <message>
        <source>Limits…</source>
        <translation>Grenzen…</translation>
    </message>
    <message>
        <source>Limits of the metrics</source>
        <translation>Grenzen der Messwerte</translation>
    </message>
    <message>
        <source>Opens the limits of the fleet, of groups and of bots</source>
        <translation>Öffnet die Grenzen der Flotte, von Gruppen und von Bots</translation>
    </message>
    <message>
        <source>No alert is in this state.</source>
        <translation>Kein Alarm hat diesen Stand.</translation>
    </message>
    <message>
        <source>The engine has not said yet which limits are in force</source>
        <translation>Die Engine hat noch nicht gesagt, welche Grenzen gelten</translation>
    </message>
</context>
<context>
    <name>fleet::ui::HealthStrip</name>
    <message>
        <source>The fleet&apos;s health in counts</source>
        <translation>Der Zustand der Flotte in Zahlen</translation>
    </message>
    <message>
        <source>%1 %2, filter, on</source>
        <translation>%1 %2, Filter, an</translation>
    </message>
    <message>
        <source>%1 %2, filter, off</source>
        <translation>%1 %2, Filter, aus</translation>
    </message>
    <message>
        <source>Press to show all bots again</source>
        <translation>Drücken zeigt wieder alle Bots</translation>
    </message>
    <message>
        <source>No bot is %1</source>
        <translation>Kein Bot ist %1</translation>
    </message>
    <message>
        <source>Shows the one bot that is %1</source>
        <translation>Zeigt den einen Bot: %1</translation>
    </message>
    <message>
        <source>Shows the %1 that are %2</source>
        <translation>Zeigt %1: %2</translation>
    </message>
    <message>
        <source>bot in all</source>
        <translation>Bot insgesamt</translation>
    </message>
    <message>
        <source>bots in all</source>
        <translation>Bots insgesamt</translation>
    </message>
    <message>
        <source>%1 in all</source>
        <translation>%1 insgesamt</translation>
    </message>
    <message>
        <source>No bot is enrolled</source>
        <translation>Kein Bot ist aufgenommen</translation>
    </message>
    <message>
        <source>Shows all bots</source>
        <translation>Zeigt alle Bots</translation>
    </message>
</context>
<context>
    <name>fleet::ui::HeatPanel</name>
    <message>
        <source>Metric of the map</source>
        <translation>Messwert der Karte</translation>
    </message>
    <message>
        <source>What the cells show: the metric that is nearest to its limit, or one for all bots</source>
        <translation>Was die Felder zeigen: den Messwert, der seiner Grenze am nächsten ist, oder einen für alle Bots</translation>
    </message>
    <message>
        <source>Map of bots by metric</source>
        <translation>Karte der Bots nach Messwert</translation>
    </message>
    <message>
        <source>Each bot is one cell under its group. Arrows move, Enter opens the bot.</source>
        <translation>Jeder Bot ist ein Feld unter seiner Gruppe. Pfeiltasten bewegen, Eingabe öffnet den Bot.</translation>
    </message>
    <message>
        <source>&amp;Metric</source>
        <translation>&amp;Messwert</translation>
    </message>
    <message>
        <source>Nearest to its limit</source>
        <translation>Der Grenze am nächsten</translation>
    </message>
</context>
<context>
    <name>fleet::ui::HoldButton</name>
    <message>
        <source>Keep holding… 0.0 s</source>
        <translation>Weiter halten… 0,0 s</translation>
    </message>
    <message>
        <source>%1, hold %2 seconds, or type the scope&apos;s name</source>
        <translation>%1: %2 Sekunden halten oder den Namen des Umfangs eingeben</translation>
    </message>
    <message>
        <source>The scope&apos;s name is typed: press once</source>
        <translation>Der Name ist eingegeben: einmal drücken</translation>
    </message>
    <message>
        <source>Hold for %1 s with the mouse, Enter or Space. Letting go sends nothing.</source>
        <translation>%1 s mit Maus, Eingabe- oder Leertaste halten. Loslassen sendet nichts.</translation>
    </message>
    <message>
        <source>Keep holding… %1 s</source>
        <translation>Weiter halten… %1 s</translation>
    </message>
</context>
<context>
    <name>fleet::ui::HoldList</name>
    <message>
        <source>Holds</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Gestoppt</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>und %Ln weitere</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop asked</source>
        <translation>Stopp gegeben</translation>
    </message>
    <message>
        <source>Pause asked</source>
        <translation>Pause gegeben</translation>
    </message>
    <message>
        <source>by %1, %2: %3</source>
        <comment>owner and reason, time, bots</comment>
        <translation>von %1, %2: %3</translation>
    </message>
    <message>
        <source>%1; not confirmed by %2</source>
        <translation>%1; nicht bestätigt von %2</translation>
    </message>
</context>
<context>
    <name>fleet::ui::KeyMoveDialog</name>
    <message>
        <source>&amp;Move it</source>
        <translation>&amp;Verschieben</translation>
    </message>
    <message>
        <source>Move the API key to the desktop keychain</source>
        <translation>Den API-Schlüssel in den Schlüsselbund verschieben</translation>
    </message>
    <message>
        <source>Move the API key to a private file</source>
        <translation>Den API-Schlüssel in eine private Datei verschieben</translation>
    </message>
    <message>
        <source>It is written there, read back and compared, and only then erased where it was.</source>
        <translation>Er wird dort geschrieben, zurückgelesen und verglichen und erst dann am alten Ort gelöscht.</translation>
    </message>
    <message>
        <source>The keychain may ask for its password</source>
        <translation>Der Schlüsselbund fragt vielleicht nach seinem Passwort</translation>
    </message>
    <message>
        <source>%1 It is in its former place as well, and could not be erased there: %2</source>
        <translation>%1 Er liegt auch noch am alten Ort und konnte dort nicht gelöscht werden: %2</translation>
    </message>
    <message>
        <source>The key is where it was. %1</source>
        <translation>Der Schlüssel ist, wo er war. %1</translation>
    </message>
    <message>
        <source>Moving…</source>
        <translation>Wird verschoben…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>&amp;Leave it where it is</source>
        <translation>Dort &amp;lassen, wo er ist</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Leave the API key where it is</source>
        <translation>Den API-Schlüssel lassen, wo er ist</translation>
    </message>
    <message>
        <source>The key has been moved</source>
        <translation>Der Schlüssel ist verschoben</translation>
    </message>
    <message>
        <source>Nothing is changed</source>
        <translation>Nichts wird geändert</translation>
    </message>
    <message>
        <source>The keychain may ask for its password.</source>
        <translation>Der Schlüsselbund fragt vielleicht nach seinem Passwort.</translation>
    </message>
    <message>
        <source>Enter keeps things as they are.</source>
        <translation>Eingabe lässt alles, wie es ist.</translation>
    </message>
</context>
<context>
    <name>fleet::ui::LimitsForm</name>
    <message>
        <source>stays as it is</source>
        <translation>bleibt, wie es ist</translation>
    </message>
    <message>
        <source>%1, %2; empty: stays as it is</source>
        <translation>%1, %2; leer: bleibt, wie es ist</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <comment>unit, what is on record</comment>
        <translation>%1; %2</translation>
    </message>
</context>
<context>
    <name>fleet::ui::MainWindow</name>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Bots</source>
        <translation>Bots</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>1 thing needs a person</source>
        <translation>1 Punkt braucht einen Menschen</translation>
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
        <translation>%1 (blind)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln things need a person</source>
        <translation>
            <numerusform>%Ln Punkt braucht einen Menschen</numerusform>
            <numerusform>%Ln Punkte brauchen einen Menschen</numerusform>
        </translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Zustand</translation>
    </message>
</context>
<context>
    <name>fleet::ui::MetricChart</name>
    <message>
        <source>←/→ move the crosshair, Shift by ten, +/− zoom, drag or Page keys pan, 0 the whole range</source>
        <translation>←/→ bewegen das Fadenkreuz, mit Umschalt um zehn, +/− zoomen, Ziehen oder Bild-Tasten verschieben, 0 zeigt den ganzen Bereich</translation>
    </message>
    <message>
        <source>Chart of %1</source>
        <translation>Diagramm: %1</translation>
    </message>
    <message>
        <source>No data in this stretch</source>
        <translation>Keine Daten in diesem Abschnitt</translation>
    </message>
    <message>
        <source>←/→ move the crosshair, Shift by ten; Enter or a double click opens the charts</source>
        <translation>←/→ bewegen das Fadenkreuz, mit Umschalt um zehn; Eingabe oder Doppelklick öffnet die Diagramme</translation>
    </message>
</context>
<context>
    <name>fleet::ui::NobodyNote</name>
    <message>
        <source>Steps by hand…</source>
        <translation>Schritte von Hand…</translation>
    </message>
    <message>
        <source>Steps by hand at the exchanges</source>
        <translation>Schritte von Hand an den Börsen</translation>
    </message>
    <message>
        <source>Shows what can be done at the exchanges, outside the console</source>
        <translation>Zeigt, was an den Börsen getan werden kann, außerhalb der Konsole</translation>
    </message>
</context>
<context>
    <name>fleet::ui::OpenPositionList</name>
    <message>
        <source>Open positions</source>
        <translation>Offene Positionen</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 mehr</translation>
    </message>
</context>
<context>
    <name>fleet::ui::OperationBoard</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Back to the page before; the operation goes on (Esc)</source>
        <translation>Zurück zur vorigen Seite; der Vorgang läuft weiter (Esc)</translation>
    </message>
    <message>
        <source>Retry unconfirmed</source>
        <translation>Unbestätigte erneut fragen</translation>
    </message>
    <message>
        <source>Copy list</source>
        <translation>Liste kopieren</translation>
    </message>
    <message>
        <source>Copies the unconfirmed, one a line</source>
        <translation>Kopiert die Unbestätigten, einen je Zeile</translation>
    </message>
    <message>
        <source>Save stop file…</source>
        <translation>Stopp-Datei sichern…</translation>
    </message>
    <message>
        <source>The signed stop as a file that a bot obeys without any gateway</source>
        <translation>Der signierte Stopp als Datei, der ein Bot ohne Gateway gehorcht</translation>
    </message>
    <message>
        <source>Save stop file</source>
        <translation>Stopp-Datei sichern</translation>
    </message>
    <message>
        <source>Worst first</source>
        <translation>Schlimmstes zuerst</translation>
    </message>
    <message>
        <source>Deliveries, worst first</source>
        <translation>Zustellungen, schlimmste zuerst</translation>
    </message>
    <message>
        <source>%1 since the click</source>
        <translation>%1 seit dem Klick</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>1 bot cannot prove what it does: look at its exchange</source>
        <translation>1 Bot kann nicht nachweisen, was er tut: Sehen Sie an seiner Börse nach</translation>
    </message>
    <message numerus="yes">
        <source>%Ln bots cannot prove what they do: look at their exchanges</source>
        <translation>
            <numerusform>%Ln Bot kann nicht nachweisen, was er tut: Sehen Sie an seiner Börse nach</numerusform>
            <numerusform>%Ln Bots können nicht nachweisen, was sie tun: Sehen Sie an ihren Börsen nach</numerusform>
        </translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>Von Hand</translation>
    </message>
    <message>
        <source>Shows what can be done at the exchanges, outside the console</source>
        <translation>Zeigt, was an den Börsen getan werden kann, außerhalb der Konsole</translation>
    </message>
    <message>
        <source>Steps by hand at 1 exchange</source>
        <translation>Schritte von Hand an 1 Börse</translation>
    </message>
    <message numerus="yes">
        <source>Steps by hand at %Ln exchanges</source>
        <translation>
            <numerusform>Schritte von Hand an %Ln Börse</numerusform>
            <numerusform>Schritte von Hand an %Ln Börsen</numerusform>
        </translation>
    </message>
    <message>
        <source>Add a reason…</source>
        <translation>Grund ergänzen…</translation>
    </message>
    <message>
        <source>Add a reason</source>
        <translation>Grund ergänzen</translation>
    </message>
    <message>
        <source>A reason can be added for 24 h after the act</source>
        <translation>Ein Grund kann bis 24 h nach der Handlung ergänzt werden</translation>
    </message>
    <message>
        <source>This operation takes no more reasons</source>
        <translation>Dieser Vorgang nimmt keine weiteren Gründe auf</translation>
    </message>
    <message>
        <source>Kept beside the one that was given with the act, with your name and the time</source>
        <translation>Steht neben dem Grund, der mit der Handlung gegeben wurde, mit Ihrem Namen und der Zeit</translation>
    </message>
    <message>
        <source>Release…</source>
        <translation>Freigeben…</translation>
    </message>
    <message>
        <source>Opens the release dialog for the bots that this stop holds; nothing is sent yet</source>
        <translation>Öffnet den Dialog zum Freigeben der Bots, die dieser Stopp festhält; noch wird nichts gesendet</translation>
    </message>
    <message>
        <source>Release the bots that this stop holds</source>
        <translation>Die Bots freigeben, die dieser Stopp festhält</translation>
    </message>
    <message>
        <source>By hand: 1 exchange</source>
        <translation>Von Hand: 1 Börse</translation>
    </message>
    <message numerus="yes">
        <source>By hand: %Ln exchanges</source>
        <translation>
            <numerusform>Von Hand: %Ln Börse</numerusform>
            <numerusform>Von Hand: %Ln Börsen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fleet::ui::OperationDialog</name>
    <message>
        <source>The roster has not arrived yet. The numbers follow; the act does not wait for them.</source>
        <translation>Der Bestand ist noch nicht da. Die Zahlen folgen; die Handlung wartet nicht auf sie.</translation>
    </message>
    <message>
        <source>The engine does not answer: these are the last figures it told.</source>
        <translation>Die Engine antwortet nicht: Dies sind die letzten Zahlen, die sie genannt hat.</translation>
    </message>
    <message>
        <source>The gateway refuses this console&apos;s key: what is given now reaches no bot.</source>
        <translation>Das Gateway lehnt den Schlüssel dieser Konsole ab: Ein jetzt gegebener Befehl erreicht keinen Bot.</translation>
    </message>
    <message>
        <source>The console is not connected yet: these are the last figures it has.</source>
        <translation>Die Konsole ist noch nicht verbunden: Dies sind ihre letzten Zahlen.</translation>
    </message>
    <message>
        <source>all bots of this fleet</source>
        <translation>alle Bots dieser Flotte</translation>
    </message>
    <message>
        <source>all bots of %1</source>
        <translation>alle Bots von %1</translation>
    </message>
    <message>
        <source>the bots of %1</source>
        <translation>die Bots von %1</translation>
    </message>
    <message>
        <source>the bots that trade on %1</source>
        <translation>die Bots mit Handel auf %1</translation>
    </message>
    <message>
        <source>all %1 of %2</source>
        <translation>alle %1 von %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 that trade on %2</source>
        <translation>%1 mit Handel auf %2</translation>
    </message>
    <message>
        <source>1 bot left the fleet since this dialog opened.</source>
        <translation>1 Bot hat die Flotte verlassen, seit dieser Dialog offen ist.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln bots left the fleet since this dialog opened.</source>
        <translation>
            <numerusform>%Ln Bot hat die Flotte verlassen, seit dieser Dialog offen ist.</numerusform>
            <numerusform>%Ln Bots haben die Flotte verlassen, seit dieser Dialog offen ist.</numerusform>
        </translation>
    </message>
    <message>
        <source>1 bot joined since this dialog opened and stays out. Open it again to include it.</source>
        <translation>1 Bot kam hinzu, seit dieser Dialog offen ist, und bleibt außen vor. Öffnen Sie ihn erneut, um ihn einzubeziehen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln bots joined since this dialog opened and stay out. Open it again to include them.</source>
        <translation>
            <numerusform>%Ln Bot kam hinzu, seit dieser Dialog offen ist, und bleibt außen vor. Öffnen Sie ihn erneut, um ihn einzubeziehen.</numerusform>
            <numerusform>%Ln Bots kamen hinzu, seit dieser Dialog offen ist, und bleiben außen vor. Öffnen Sie ihn erneut, um sie einzubeziehen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Hold the button, or Enter on it, for %1 s. Letting go sends nothing.</source>
        <translation>Taste oder darauf Eingabe %1 s halten. Loslassen sendet nichts.</translation>
    </message>
    <message>
        <source>Enter keeps things as they are.</source>
        <translation>Eingabe lässt alles, wie es ist.</translation>
    </message>
    <message>
        <source>The roster has not arrived yet: nobody knows whom to ask.</source>
        <translation>Der Bestand ist noch nicht da: Niemand weiß, wer zu beauftragen ist.</translation>
    </message>
    <message>
        <source>There is no bot in this scope.</source>
        <translation>In diesem Umfang gibt es keinen Bot.</translation>
    </message>
    <message>
        <source>%1: see above why.</source>
        <translation>%1: warum, steht oben.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, each of them: %2</source>
        <translation>%1, jeder von ihnen: %2</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>The gateway refuses this console&apos;s key: a stop given now is recorded and reaches no bot. What can stop bots now: a console whose key works; a stop file, which the board that opens saves, in the bot&apos;s state folder; the steps by hand at the exchanges.</source>
        <translation>Das Gateway lehnt den Schlüssel dieser Konsole ab: Ein jetzt gegebener Stopp wird aufgezeichnet und erreicht keinen Bot. Was Bots jetzt stoppen kann: eine Konsole mit gültigem Schlüssel; eine Stopp-Datei, von der sich öffnenden Tafel gespeichert, im Zustandsordner des Bots; die Schritte von Hand an den Börsen.</translation>
    </message>
    <message>
        <source>The console is not connected yet: it has not been told of any bot.</source>
        <translation>Die Konsole ist noch nicht verbunden: Sie weiß von keinem Bot.</translation>
    </message>
    <message>
        <source>The console is blind since %1 (%2): it hears neither bots nor the gateway.</source>
        <translation>Die Konsole ist blind seit %1 (%2): Sie hört weder Bots noch das Gateway.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1: no bot is known here</source>
        <translation>%1: hier ist kein Bot bekannt</translation>
    </message>
    <message>
        <source>This console knows no bot and hears nothing now.</source>
        <translation>Diese Konsole kennt keinen Bot und hört jetzt nichts.</translation>
    </message>
    <message>
        <source>The console is blind: the newest figures are of %1, %2 old; some may be older, and bots may have changed since.</source>
        <translation>Die Konsole ist blind: die neuesten Zahlen sind von %1, %2 alt; manche können älter sein, und Bots können sich seither verändert haben.</translation>
    </message>
    <message>
        <source>This fleet has no bots yet. Enrol some on the Bots page.</source>
        <translation>Diese Flotte hat noch keine Bots. Auf der Seite „Bots“ welche aufnehmen.</translation>
    </message>
</context>
<context>
    <name>fleet::ui::OperatorActs</name>
    <message>
        <source>%1: it is not known whether it was sent.</source>
        <translation>%1: Es ist nicht bekannt, ob es gesendet wurde.</translation>
    </message>
    <message>
        <source>%1 was refused here. Nothing was sent.</source>
        <translation>%1 wurde hier abgelehnt. Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>The unconfirmed could not be asked again. The tries under way go on.</source>
        <translation>Die Unbestätigten konnten nicht erneut gefragt werden. Die laufenden Versuche gehen weiter.</translation>
    </message>
    <message>
        <source>The stop file could not be made. The stop itself goes on.</source>
        <translation>Die Stopp-Datei konnte nicht erzeugt werden. Der Stopp selbst läuft weiter.</translation>
    </message>
    <message>
        <source>Save stop file</source>
        <translation>Stopp-Datei sichern</translation>
    </message>
    <message>
        <source>Stop file (STOP.json)</source>
        <translation>Stopp-Datei (STOP.json)</translation>
    </message>
    <message>
        <source>The stop file was not written.</source>
        <translation>Die Stopp-Datei wurde nicht geschrieben.</translation>
    </message>
    <message>
        <source>The stop file is written to %1. Put it into a bot&apos;s state folder and the bot stops within a second.</source>
        <translation>Die Stopp-Datei ist nach %1 geschrieben. Legen Sie sie in den Zustandsordner eines Bots, und er stoppt binnen einer Sekunde.</translation>
    </message>
    <message>
        <source>The reason is recorded beside the one that was given with the act.</source>
        <translation>Der Grund ist neben dem aufgezeichnet, der mit der Handlung gegeben wurde.</translation>
    </message>
    <message>
        <source>The reason was not added. The operation goes on.</source>
        <translation>Der Grund wurde nicht ergänzt. Der Vorgang läuft weiter.</translation>
    </message>
    <message>
        <source>It is not known whether the reason was added. Look at the operation before you write it again. The operation goes on.</source>
        <translation>Es ist nicht bekannt, ob der Grund ergänzt wurde. Sehen Sie beim Vorgang nach, bevor Sie ihn noch einmal schreiben. Der Vorgang läuft weiter.</translation>
    </message>
    <message>
        <source>%1 You wrote: “%2”</source>
        <translation>%1 Sie schrieben: „%2“</translation>
    </message>
</context>
<context>
    <name>fleet::ui::OverviewList</name>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Shows %1</source>
        <translation>Zeigt %1</translation>
    </message>
    <message>
        <source>Opens the dialog for %1; nothing is sent yet</source>
        <translation>Öffnet den Dialog für %1; noch wird nichts gesendet</translation>
    </message>
</context>
<context>
    <name>fleet::ui::OverviewPage</name>
    <message>
        <source>Pause…</source>
        <translation>Pausieren…</translation>
    </message>
    <message>
        <source>Resume…</source>
        <translation>Fortsetzen…</translation>
    </message>
    <message>
        <source>Pause the fleet</source>
        <translation>Flotte pausieren</translation>
    </message>
    <message>
        <source>Resume the fleet</source>
        <translation>Flotte fortsetzen</translation>
    </message>
    <message>
        <source>Worst first</source>
        <translation>Schlimmstes zuerst</translation>
    </message>
    <message>
        <source>Recent operations</source>
        <translation>Letzte Vorgänge</translation>
    </message>
    <message>
        <source>Nothing was asked of any bot yet.</source>
        <translation>Noch wurde kein Bot beauftragt.</translation>
    </message>
    <message>
        <source>No bot is known yet.</source>
        <translation>Noch ist kein Bot bekannt.</translation>
    </message>
    <message>
        <source>All bots</source>
        <translation>Alle Bots</translation>
    </message>
    <message>
        <source>Shows all bots as a table</source>
        <translation>Zeigt alle Bots als Tabelle</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>There is no bot to act on</source>
        <translation>Es gibt keinen Bot dafür</translation>
    </message>
    <message>
        <source>Opens the pause dialog for the whole fleet</source>
        <translation>Öffnet den Dialog zum Pausieren der ganzen Flotte</translation>
    </message>
    <message>
        <source>Opens the resume dialog for the whole fleet</source>
        <translation>Öffnet den Dialog zum Fortsetzen der ganzen Flotte</translation>
    </message>
    <message>
        <source>No bot is paused</source>
        <translation>Kein Bot ist pausiert</translation>
    </message>
    <message>
        <source>PnL today</source>
        <translation>PnL heute</translation>
    </message>
    <message>
        <source>Exposure</source>
        <translation>Exposure</translation>
    </message>
    <message>
        <source>Open positions</source>
        <translation>Offene Positionen</translation>
    </message>
    <message>
        <source>Open orders</source>
        <translation>Offene Orders</translation>
    </message>
    <message>
        <source>Worst drawdown</source>
        <translation>Größter Drawdown</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Braucht Sie</translation>
    </message>
    <message>
        <source>What they have in common</source>
        <translation>Was sie gemeinsam haben</translation>
    </message>
    <message>
        <source>as last heard, nothing here is current</source>
        <translation>wie zuletzt gehört, nichts hier ist aktuell</translation>
    </message>
    <message>
        <source>Nothing is heard, so there is nothing to compare.</source>
        <translation>Nichts ist zu hören, also gibt es nichts zu vergleichen.</translation>
    </message>
    <message>
        <source>Those that are not well share no group, exchange or version far more than the fleet does.</source>
        <translation>Die Auffälligen teilen keine Gruppe, Börse oder Version weit häufiger als die Flotte.</translation>
    </message>
    <message>
        <source>Nothing is heard, so what waits for you is not known.</source>
        <translation>Nichts ist zu hören; was auf Sie wartet, ist also nicht bekannt.</translation>
    </message>
    <message>
        <source>Nothing waits: no bot that is dead or unknown may hold a position, no operation is stuck, and nothing was warned of.</source>
        <translation>Nichts wartet: Kein toter oder unbekannter Bot hält womöglich eine Position, kein Vorgang steckt fest, und es gab keine Warnung.</translation>
    </message>
    <message>
        <source>This page will say in a sentence how the fleet is, name what needs you, and sum up what it earns and holds.</source>
        <translation>Diese Seite sagt in einem Satz, wie es der Flotte geht, nennt, was Sie erledigen müssen, und fasst zusammen, was sie verdient und hält.</translation>
    </message>
    <message>
        <source>The others, worst first</source>
        <translation>Die übrigen, Schlimmstes zuerst</translation>
    </message>
    <message>
        <source>Every bot is heard and trading; nothing they report is beyond a limit.</source>
        <translation>Jeder Bot wird gehört und handelt; nichts, was sie melden, liegt jenseits einer Grenze.</translation>
    </message>
    <message>
        <source>Every other bot is heard and trading; nothing they report is beyond a limit.</source>
        <translation>Jeder andere Bot wird gehört und handelt; nichts, was sie melden, liegt jenseits einer Grenze.</translation>
    </message>
</context>
<context>
    <name>fleet::ui::PageShell</name>
    <message>
        <source>Opens the page %1</source>
        <translation>Öffnet die Seite %1</translation>
    </message>
</context>
<context>
    <name>fleet::ui::PauseDialog</name>
    <message>
        <source>Details; Page Up and Page Down scroll</source>
        <translation>Einzelheiten; Bild auf und Bild ab blättern</translation>
    </message>
    <message>
        <source>Enter keeps things as they are.</source>
        <translation>Eingabe lässt alles, wie es ist.</translation>
    </message>
    <message>
        <source>Keep trading</source>
        <translation>Weiterhandeln</translation>
    </message>
    <message>
        <source>Closes this dialog; nothing is sent (Esc)</source>
        <translation>Schließt diesen Dialog; nichts wird gesendet (Esc)</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausieren</translation>
    </message>
    <message>
        <source>Asks the bots to pause</source>
        <translation>Bittet die Bots zu pausieren</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>Freiwillig</translation>
    </message>
    <message>
        <source>Exchange maintenance</source>
        <translation>Börsenwartung</translation>
    </message>
    <message>
        <source>Data feed</source>
        <translation>Datenfeed</translation>
    </message>
    <message>
        <source>News</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Drill</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>Each bot stops trading and waits. What it holds may stay open: a pause is not a stop. It counts as paused when it says so itself; the pause outlasts restarts until a resume lifts it.</source>
        <translation>Jeder Bot hört auf zu handeln und wartet. Was er hält, kann offen bleiben: Eine Pause ist kein Stopp. Er gilt als pausiert, wenn er es selbst sagt; die Pause übersteht Neustarts, bis ein Fortsetzen sie aufhebt.</translation>
    </message>
    <message>
        <source>Pause %1</source>
        <translation>Pause für %1</translation>
    </message>
    <message>
        <source>Asks %1 to pause</source>
        <translation>Bittet %1 zu pausieren</translation>
    </message>
    <message>
        <source>No bot of this scope can be paused now</source>
        <translation>Kein Bot dieses Umfangs kann jetzt pausiert werden</translation>
    </message>
    <message>
        <source>The bot stops trading and waits. What it holds may stay open: a pause is not a stop. It counts as paused when it says so itself; the pause outlasts restarts until a resume lifts it.</source>
        <translation>Der Bot hört auf zu handeln und wartet. Was er hält, kann offen bleiben: Eine Pause ist kein Stopp. Er gilt als pausiert, wenn er es selbst sagt; die Pause übersteht Neustarts, bis ein Fortsetzen sie aufhebt.</translation>
    </message>
</context>
<context>
    <name>fleet::ui::PlanFigures</name>
    <message>
        <source>bot</source>
        <translation>Bot</translation>
    </message>
    <message>
        <source>bots</source>
        <translation>Bots</translation>
    </message>
    <message>
        <source>open position</source>
        <translation>offene Position</translation>
    </message>
    <message>
        <source>open positions</source>
        <translation>offene Positionen</translation>
    </message>
    <message>
        <source>open order</source>
        <translation>offene Order</translation>
    </message>
    <message>
        <source>open orders</source>
        <translation>offene Orders</translation>
    </message>
    <message>
        <source>exposure</source>
        <translation>Exposure</translation>
    </message>
</context>
<context>
    <name>fleet::ui::PlanGroups</name>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Bots</source>
        <translation>Bots</translation>
    </message>
    <message>
        <source>Positions</source>
        <translation>Positionen</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Orders</translation>
    </message>
    <message>
        <source>Exposure USD</source>
        <translation>Exposure USD</translation>
    </message>
    <message>
        <source>Wind-down</source>
        <translation>Abwicklung</translation>
    </message>
    <message>
        <source>What is hit, by group; Space shows the bots of a group one by one</source>
        <translation>Was getroffen wird, nach Gruppe; die Leertaste zeigt die Bots einer Gruppe einzeln</translation>
    </message>
    <message>
        <source>Space, or a click, closes the list of its bots</source>
        <translation>Leertaste oder ein Klick schließt die Liste ihrer Bots</translation>
    </message>
    <message>
        <source>Space, or a click, shows its bots one by one</source>
        <translation>Leertaste oder ein Klick zeigt ihre Bots einzeln</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>wind-down, bots</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, one by one below</source>
        <translation>%1, darunter einzeln</translation>
    </message>
</context>
<context>
    <name>fleet::ui::PlanTroubles</name>
    <message>
        <source>%1 has been silent since %2 (%3).</source>
        <translation>%1 ist stumm seit %2 (%3).</translation>
    </message>
    <message>
        <source>%1 has not been heard yet.</source>
        <translation>%1 war noch nicht zu hören.</translation>
    </message>
    <message>
        <source>Who cannot be counted on</source>
        <translation>Auf wen kein Verlass ist</translation>
    </message>
    <message>
        <source>Cannot prove</source>
        <translation>Ohne Nachweis</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>%1 %2, %3.</source>
        <comment>count, liveness, holdings</comment>
        <translation>%1 %2, %3.</translation>
    </message>
    <message>
        <source>%1 was last heard at %2 (%3 ago).</source>
        <translation>%1 wurde zuletzt um %2 gehört (vor %3).</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 is a plain bot: it is told, but it cannot prove that it obeyed.</source>
        <translation>%1 ist ein einfacher Bot: ihm wird es gesagt, aber er kann nicht nachweisen, dass er gehorcht hat.</translation>
    </message>
    <message>
        <source>%1 is a plain bot: it cannot prove what it does.</source>
        <translation>%1 ist ein einfacher Bot: er kann nicht nachweisen, was er tut.</translation>
    </message>
    <message>
        <source>%1 are plain bots: they are told, but they cannot prove that they obeyed.</source>
        <translation>%1 sind einfache Bots: ihnen wird es gesagt, aber sie können nicht nachweisen, dass sie gehorcht haben.</translation>
    </message>
    <message>
        <source>%1 are plain bots: they cannot prove what they do.</source>
        <translation>%1 sind einfache Bots: sie können nicht nachweisen, was sie tun.</translation>
    </message>
    <message>
        <source>Check it on its host.</source>
        <translation>Auf seinem Rechner nachsehen.</translation>
    </message>
    <message>
        <source>Check them on their hosts.</source>
        <translation>Auf ihren Rechnern nachsehen.</translation>
    </message>
    <message>
        <source>Look at its exchange.</source>
        <translation>Bei seiner Börse nachsehen.</translation>
    </message>
    <message>
        <source>Look at their exchanges.</source>
        <translation>Bei ihren Börsen nachsehen.</translation>
    </message>
    <message>
        <source>%1, paused by %2</source>
        <comment>bots, operators</comment>
        <translation>%1, pausiert von %2</translation>
    </message>
    <message>
        <source>Held already</source>
        <translation>Schon gesperrt</translation>
    </message>
    <message>
        <source>%1. It gets a second pause; both must be lifted.</source>
        <translation>%1. Er bekommt eine zweite Pause; beide müssen aufgehoben werden.</translation>
    </message>
    <message>
        <source>%1. They get a second pause; both must be lifted.</source>
        <translation>%1. Sie bekommen eine zweite Pause; beide müssen aufgehoben werden.</translation>
    </message>
</context>
<context>
    <name>fleet::ui::ProfileCard</name>
    <message>
        <source>Enrol from file…</source>
        <translation>Aus Datei aufnehmen…</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Fleet manager</source>
        <translation>Flottenmanager</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>Gateway</translation>
    </message>
    <message>
        <source>Tier of the key</source>
        <translation>Stufe des Schlüssels</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Engine</translation>
    </message>
    <message>
        <source>Enrol bots from a file</source>
        <translation>Bots aus einer Datei aufnehmen</translation>
    </message>
    <message>
        <source>Reads a fleet.json and shows what it would change before anything is changed</source>
        <translation>Liest eine fleet.json und zeigt, was sie ändern würde, bevor etwas geändert wird</translation>
    </message>
    <message>
        <source>REST dialect</source>
        <translation>REST-Dialekt</translation>
    </message>
    <message>
        <source>tool dialect</source>
        <translation>Tool-Dialekt</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>Runs in this program. It ends with the window, unless another one takes over.</source>
        <translation>Läuft in diesem Programm. Sie endet mit dem Fenster, wenn keine andere übernimmt.</translation>
    </message>
    <message>
        <source>Runs in another program of this profile. It goes on when this window closes.</source>
        <translation>Läuft in einem anderen Programm dieses Profils. Sie läuft weiter, wenn dieses Fenster schließt.</translation>
    </message>
    <message>
        <source>Move to the keychain…</source>
        <translation>In den Schlüsselbund verschieben…</translation>
    </message>
    <message>
        <source>Move to a file…</source>
        <translation>In eine Datei verschieben…</translation>
    </message>
    <message>
        <source>Move the API key to the desktop keychain</source>
        <translation>Den API-Schlüssel in den Schlüsselbund verschieben</translation>
    </message>
    <message>
        <source>Move the API key to a private file</source>
        <translation>Den API-Schlüssel in eine private Datei verschieben</translation>
    </message>
    <message>
        <source>Says what it means before anything is moved</source>
        <translation>Sagt vorher, was es bedeutet</translation>
    </message>
    <message>
        <source>So that programs outside this desktop session can stop the fleet, too</source>
        <translation>Damit auch Programme außerhalb dieser Desktop-Sitzung die Flotte stoppen können</translation>
    </message>
    <message>
        <source>The gateway refuses the API key, and no stop can be sent. Put one that works into %1, then close Fleet Console and open it again.</source>
        <translation>Das Gateway lehnt den API-Schlüssel ab, und kein Stopp kann gesendet werden. Legen Sie einen gültigen in %1 ab, schließen Sie dann Fleet Console und öffnen Sie es wieder.</translation>
    </message>
    <message>
        <source>The gateway refuses the API key, and no stop can be sent. Put one that works into the keychain under the name below, then close Fleet Console and open it again.</source>
        <translation>Das Gateway lehnt den API-Schlüssel ab, und kein Stopp kann gesendet werden. Legen Sie einen gültigen unter dem Namen unten im Schlüsselbund ab, schließen Sie dann Fleet Console und öffnen Sie es wieder.</translation>
    </message>
</context>
<context>
    <name>fleet::ui::Rail</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>fleet::ui::ReasonDialog</name>
    <message>
        <source>Leave it as it is</source>
        <translation>So lassen, wie es ist</translation>
    </message>
    <message>
        <source>Add the reason</source>
        <translation>Grund ergänzen</translation>
    </message>
    <message>
        <source>What was given with the act stays as it is. This is kept beside it, with your name and the time, and cannot be taken back.</source>
        <translation>Was mit der Handlung gegeben wurde, bleibt, wie es ist. Dies steht daneben, mit Ihrem Namen und der Zeit, und kann nicht zurückgenommen werden.</translation>
    </message>
    <message>
        <source>Closes this and adds nothing (Esc)</source>
        <translation>Schließt dies und ergänzt nichts (Esc)</translation>
    </message>
    <message>
        <source>Records it beside the operation (Enter)</source>
        <translation>Zeichnet es neben dem Vorgang auf (Eingabetaste)</translation>
    </message>
    <message>
        <source>Add a reason: %1, %2</source>
        <translation>Grund ergänzen: %1, %2</translation>
    </message>
    <message>
        <source>Still needed: a reason</source>
        <translation>Noch nötig: ein Grund</translation>
    </message>
    <message>
        <source>Enter adds it, Esc leaves it.</source>
        <translation>Eingabe ergänzt ihn, Esc lässt es.</translation>
    </message>
</context>
<context>
    <name>fleet::ui::ReasonEdit</name>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>At most %1 characters; it is recorded with the operation</source>
        <translation>Höchstens %1 Zeichen; wird mit dem Vorgang aufgezeichnet</translation>
    </message>
    <message>
        <source>Fill in:</source>
        <translation>Einsetzen:</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>Grund: %1</translation>
    </message>
    <message>
        <source>Writes “%1” as the reason</source>
        <translation>Schreibt „%1“ als Grund</translation>
    </message>
</context>
<context>
    <name>fleet::ui::RecoveryPage</name>
    <message>
        <source>Write the recovery code down</source>
        <translation>Schreiben Sie den Wiederherstellungscode auf</translation>
    </message>
    <message>
        <source>It is shown this once and stored nowhere. If this machine is lost, the code puts a new manager key in force; without it every bot has to be enrolled anew. Keep it on paper, away from this machine.</source>
        <translation>Er wird nur dieses eine Mal gezeigt und nirgends gespeichert. Geht dieser Rechner verloren, setzt der Code einen neuen Managerschlüssel in Kraft; ohne ihn muss jeder Bot neu aufgenommen werden. Bewahren Sie ihn auf Papier auf, fern von diesem Rechner.</translation>
    </message>
    <message>
        <source>I have &amp;written it down</source>
        <translation>Ich habe ihn &amp;aufgeschrieben</translation>
    </message>
    <message>
        <source>The console opens once the code is safe</source>
        <translation>Die Konsole öffnet sich, sobald der Code gesichert ist</translation>
    </message>
    <message>
        <source>I have written the recovery code down</source>
        <translation>Ich habe den Wiederherstellungscode aufgeschrieben</translation>
    </message>
    <message>
        <source>Open the &amp;console</source>
        <translation>&amp;Konsole öffnen</translation>
    </message>
    <message>
        <source>Write the code down first</source>
        <translation>Schreiben Sie zuerst den Code auf</translation>
    </message>
    <message>
        <source>Open the console</source>
        <translation>Konsole öffnen</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Wiederherstellungscode</translation>
    </message>
    <message>
        <source>Connected to %1 as %2.</source>
        <translation>Mit %1 verbunden als %2.</translation>
    </message>
    <message>
        <source>The profile is made, and this code cannot be had again. Write it down, or close once more to go without it.</source>
        <translation>Das Profil ist erzeugt, und dieser Code ist nicht noch einmal zu haben. Schreiben Sie ihn auf, oder schließen Sie noch einmal, um darauf zu verzichten.</translation>
    </message>
    <message>
        <source>Opens the console on the new profile</source>
        <translation>Öffnet die Konsole mit dem neuen Profil</translation>
    </message>
</context>
<context>
    <name>fleet::ui::ReleaseDialog</name>
    <message>
        <source>Details; Page Up and Page Down scroll</source>
        <translation>Einzelheiten; Bild auf und Bild ab blättern</translation>
    </message>
    <message>
        <source>Stops that are lifted</source>
        <translation>Stopps, die aufgehoben werden</translation>
    </message>
    <message>
        <source>Checked by you, all three</source>
        <translation>Von Ihnen geprüft, alle drei</translation>
    </message>
    <message>
        <source>The cause of the stop is known and gone</source>
        <translation>Der Grund des Stopps ist bekannt und behoben</translation>
    </message>
    <message>
        <source>Required before a release</source>
        <translation>Vor einer Freigabe erforderlich</translation>
    </message>
    <message>
        <source>Positions and orders were checked at the exchanges</source>
        <translation>Positionen und Orders wurden an den Börsen geprüft</translation>
    </message>
    <message>
        <source>The fleet&apos;s name, typed by hand</source>
        <translation>Der Name der Flotte, von Hand eingegeben</translation>
    </message>
    <message>
        <source>The fleet&apos;s name</source>
        <translation>Der Name der Flotte</translation>
    </message>
    <message>
        <source>Stay stopped</source>
        <translation>Gestoppt lassen</translation>
    </message>
    <message>
        <source>Closes this dialog; nothing is sent (Esc)</source>
        <translation>Schließt diesen Dialog; nichts wird gesendet (Esc)</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Freigeben</translation>
    </message>
    <message>
        <source>Lifts the stops listed above</source>
        <translation>Hebt die oben genannten Stopps auf</translation>
    </message>
    <message>
        <source>Required: why these bots may be released</source>
        <translation>Erforderlich: warum diese Bots freigegeben werden dürfen</translation>
    </message>
    <message>
        <source>Fault is over</source>
        <translation>Störung vorbei</translation>
    </message>
    <message>
        <source>False alarm</source>
        <translation>Fehlalarm</translation>
    </message>
    <message>
        <source>Drill is over</source>
        <translation>Übung vorbei</translation>
    </message>
    <message>
        <source>Release %1</source>
        <translation>Freigabe für %1</translation>
    </message>
    <message>
        <source>No bot of this scope is stopped</source>
        <translation>Kein Bot dieses Umfangs ist gestoppt</translation>
    </message>
    <message>
        <source>1 check</source>
        <translation>1 Prüfung</translation>
    </message>
    <message numerus="yes">
        <source>%Ln checks</source>
        <translation>
            <numerusform>%Ln Prüfung</numerusform>
            <numerusform>%Ln Prüfungen</numerusform>
        </translation>
    </message>
    <message>
        <source>a reason</source>
        <translation>ein Grund</translation>
    </message>
    <message>
        <source>the fleet&apos;s name</source>
        <translation>der Name der Flotte</translation>
    </message>
    <message>
        <source>Still needed: %1</source>
        <translation>Noch nötig: %1</translation>
    </message>
    <message>
        <source>Lifts the stops of %1; they stay paused</source>
        <translation>Hebt die Stopps von %1 auf; sie bleiben pausiert</translation>
    </message>
    <message>
        <source>Whoever gave the stop knows of this release</source>
        <translation>Wer den Stopp gegeben hat, weiß von dieser Freigabe</translation>
    </message>
    <message>
        <source>The stop below is lifted by its own id.</source>
        <translation>Der folgende Stopp wird mit seiner eigenen Kennung aufgehoben.</translation>
    </message>
    <message>
        <source>The stops below are lifted, each by its own id.</source>
        <translation>Die folgenden Stopps werden aufgehoben, jeder mit seiner eigenen Kennung.</translation>
    </message>
    <message>
        <source>The released bot stays paused: it trades again only after a resume.</source>
        <translation>Der freigegebene Bot bleibt pausiert: Er handelt erst nach einem Fortsetzen wieder.</translation>
    </message>
    <message>
        <source>Released bots stay paused: they trade again only after a resume.</source>
        <translation>Freigegebene Bots bleiben pausiert: Sie handeln erst nach einem Fortsetzen wieder.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Stop that is lifted</source>
        <translation>Stopp, der aufgehoben wird</translation>
    </message>
    <message>
        <source>Lifts what stops it; it stays paused</source>
        <translation>Hebt auf, was ihn stoppt; er bleibt pausiert</translation>
    </message>
    <message>
        <source>This stop was given to the whole fleet. Type the fleet&apos;s name, &lt;b&gt;%1&lt;/b&gt;, to release it.</source>
        <translation>Dieser Stopp galt der ganzen Flotte. Zum Freigeben den Namen der Flotte eintippen: &lt;b&gt;%1&lt;/b&gt;.</translation>
    </message>
    <message>
        <source>One of these stops was given to the whole fleet. Type the fleet&apos;s name, &lt;b&gt;%1&lt;/b&gt;, to release it.</source>
        <translation>Einer dieser Stopps galt der ganzen Flotte. Zum Freigeben den Namen der Flotte eintippen: &lt;b&gt;%1&lt;/b&gt;.</translation>
    </message>
    <message>
        <source>This stop may have been given to the whole fleet. Type the fleet&apos;s name, &lt;b&gt;%1&lt;/b&gt;, to release it.</source>
        <translation>Dieser Stopp kann der ganzen Flotte gegolten haben. Zum Freigeben den Namen der Flotte eintippen: &lt;b&gt;%1&lt;/b&gt;.</translation>
    </message>
    <message>
        <source>One of these stops may have been given to the whole fleet. Type the fleet&apos;s name, &lt;b&gt;%1&lt;/b&gt;, to release it.</source>
        <translation>Einer dieser Stopps kann der ganzen Flotte gegolten haben. Zum Freigeben den Namen der Flotte eintippen: &lt;b&gt;%1&lt;/b&gt;.</translation>
    </message>
</context>
<context>
    <name>fleet::ui::RestartDialog</name>
    <message>
        <source>Details; Page Up and Page Down scroll</source>
        <translation>Einzelheiten; Bild auf und Bild ab blättern</translation>
    </message>
    <message>
        <source>Ends within</source>
        <translation>Endet binnen</translation>
    </message>
    <message>
        <source>Seconds to cancel orders in before it ends</source>
        <translation>Sekunden zum Streichen der Orders, bevor er endet</translation>
    </message>
    <message>
        <source>A bot that still has orders then ends all the same</source>
        <translation>Ein Bot, der dann noch Orders hat, endet trotzdem</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Cancels its orders, then ends even if some are left; positions stay open.</source>
        <translation>Storniert seine Orders und endet dann, auch wenn welche übrig sind; Positionen bleiben offen.</translation>
    </message>
    <message>
        <source>Enter keeps things as they are.</source>
        <translation>Eingabe lässt alles, wie es ist.</translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>Weiterlaufen</translation>
    </message>
    <message>
        <source>Closes this dialog; nothing is sent (Esc)</source>
        <translation>Schließt diesen Dialog; nichts wird gesendet (Esc)</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Neu starten</translation>
    </message>
    <message>
        <source>Asks the bots to restart</source>
        <translation>Bittet die Bots, neu zu starten</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>Freiwillig</translation>
    </message>
    <message>
        <source>Memory leak</source>
        <translation>Speicherleck</translation>
    </message>
    <message>
        <source>Hangs</source>
        <translation>Hängt</translation>
    </message>
    <message>
        <source>New settings</source>
        <translation>Neue Einstellungen</translation>
    </message>
    <message>
        <source>Drill</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>Each bot opens nothing new, cancels its orders, ends and starts again. What holds it now holds it then; a bot that nothing holds trades again by itself.</source>
        <translation>Jeder Bot eröffnet nichts Neues, streicht seine Orders, endet und startet neu. Was ihn jetzt sperrt, sperrt ihn auch dann; ein Bot ohne Sperre handelt von selbst wieder.</translation>
    </message>
    <message>
        <source>Restart %1</source>
        <translation>Neustart für %1</translation>
    </message>
    <message>
        <source>Asks %1 to end and start again</source>
        <translation>Bittet %1, zu enden und neu zu starten</translation>
    </message>
    <message>
        <source>No bot of this scope can be restarted now</source>
        <translation>Kein Bot dieses Umfangs kann jetzt neu gestartet werden</translation>
    </message>
    <message>
        <source>The bot opens nothing new, cancels its orders, ends and starts again. What holds it now holds it then; if nothing holds it, it trades again by itself.</source>
        <translation>Der Bot eröffnet nichts Neues, streicht seine Orders, endet und startet neu. Was ihn jetzt sperrt, sperrt ihn auch dann; ohne Sperre handelt er von selbst wieder.</translation>
    </message>
    <message>
        <source>Hold to restart %1</source>
        <translation>Halten: %1 neu starten</translation>
    </message>
</context>
<context>
    <name>fleet::ui::ResumeDialog</name>
    <message>
        <source>Details; Page Up and Page Down scroll</source>
        <translation>Einzelheiten; Bild auf und Bild ab blättern</translation>
    </message>
    <message>
        <source>Trade again</source>
        <translation>Handeln wieder</translation>
    </message>
    <message>
        <source>Pauses that are lifted</source>
        <translation>Pausen, die aufgehoben werden</translation>
    </message>
    <message>
        <source>Enter keeps things as they are.</source>
        <translation>Eingabe lässt alles, wie es ist.</translation>
    </message>
    <message>
        <source>Stay paused</source>
        <translation>Pausiert lassen</translation>
    </message>
    <message>
        <source>Closes this dialog; nothing is sent (Esc)</source>
        <translation>Schließt diesen Dialog; nichts wird gesendet (Esc)</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Asks the bots to trade again</source>
        <translation>Bittet die Bots, wieder zu handeln</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>Freiwillig</translation>
    </message>
    <message>
        <source>Fault is over</source>
        <translation>Störung vorbei</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>Drill is over</source>
        <translation>Übung vorbei</translation>
    </message>
    <message>
        <source>Resume %1</source>
        <translation>Fortsetzen für %1</translation>
    </message>
    <message>
        <source>Asks %1 to trade again</source>
        <translation>Bittet %1, wieder zu handeln</translation>
    </message>
    <message>
        <source>No bot of this scope is paused</source>
        <translation>Kein Bot dieses Umfangs ist pausiert</translation>
    </message>
    <message>
        <source>None: on every one of them another hold stays</source>
        <translation>Keine: Bei jedem von ihnen bleibt eine andere Sperre</translation>
    </message>
    <message>
        <source>The pause below is lifted by its own id; a bot with no hold left trades again.</source>
        <translation>Die folgende Pause wird mit ihrer eigenen Kennung aufgehoben; ein Bot ohne verbleibende Sperre handelt wieder.</translation>
    </message>
    <message>
        <source>The pauses below are lifted, each by its own id; a bot with no hold left trades again.</source>
        <translation>Die folgenden Pausen werden aufgehoben, jede mit ihrer eigenen Kennung; ein Bot ohne verbleibende Sperre handelt wieder.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>A bot that was stopped stays stopped: only a release lifts a stop.</source>
        <translation>Ein gestoppter Bot bleibt gestoppt: Nur eine Freigabe hebt einen Stopp auf.</translation>
    </message>
    <message>
        <source>Pause that is lifted</source>
        <translation>Pause, die aufgehoben wird</translation>
    </message>
    <message>
        <source>No: another hold stays on it</source>
        <translation>Nein: Eine andere Sperre bleibt</translation>
    </message>
</context>
<context>
    <name>fleet::ui::SandboxDialog</name>
    <message>
        <source>Provoke</source>
        <translation>Auslösen</translation>
    </message>
    <message>
        <source>The fault lasts until it is ended</source>
        <translation>Der Fehler dauert, bis er beendet wird</translation>
    </message>
    <message>
        <source>End it</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Ends the fault that is chosen above</source>
        <translation>Beendet den oben gewählten Fehler</translation>
    </message>
    <message>
        <source>End all</source>
        <translation>Alle beenden</translation>
    </message>
    <message>
        <source>Ends every fault that was provoked here</source>
        <translation>Beendet jeden Fehler, der hier ausgelöst wurde</translation>
    </message>
    <message>
        <source>Lose the gateway&apos;s database</source>
        <translation>Datenbank des Gateways verlieren</translation>
    </message>
    <message>
        <source>The gateway forgets every agent, key, message and event at once</source>
        <translation>Das Gateway vergisst sofort jeden Agenten, jeden Schlüssel, jede Nachricht und jedes Ereignis</translation>
    </message>
    <message>
        <source>Whose fault</source>
        <translation>Wessen Fehler</translation>
    </message>
    <message>
        <source>The gateway, or the bot that goes wrong</source>
        <translation>Das Gateway oder der Bot, der versagt</translation>
    </message>
    <message>
        <source>Which fault</source>
        <translation>Welcher Fehler</translation>
    </message>
    <message>
        <source>What goes wrong</source>
        <translation>Was versagt</translation>
    </message>
    <message>
        <source>Faults that last</source>
        <translation>Andauernde Fehler</translation>
    </message>
    <message>
        <source>Everything here is pretend: no real bot and no real gateway is touched.</source>
        <translation>Alles hier ist nur Spiel: Kein echter Bot und kein echtes Gateway wird berührt.</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>Wessen</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Lasting now</source>
        <translation>Dauert jetzt an</translation>
    </message>
    <message>
        <source>The gateway</source>
        <translation>Das Gateway</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>How fast time runs</source>
        <translation>Wie schnell die Zeit läuft</translation>
    </message>
    <message>
        <source>For gateway, bots and this window alike. Time goes on from where it is; it never goes back.</source>
        <translation>Für Gateway, Bots und dieses Fenster gleichermaßen. Die Zeit läuft von dort weiter, wo sie ist; sie geht nie zurück.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Closes this window; faults go on (Esc)</source>
        <translation>Schließt dieses Fenster; Fehler dauern an (Esc)</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>as fast as real time</source>
        <translation>so schnell wie die Echtzeit</translation>
    </message>
    <message>
        <source>Another program runs the engine of this sandbox; its clock would not follow</source>
        <translation>Ein anderes Programm führt die Engine dieser Sandbox; seine Uhr würde nicht folgen</translation>
    </message>
    <message>
        <source>Provoke a fault</source>
        <translation>Einen Fehler auslösen</translation>
    </message>
    <message>
        <source>%1 times</source>
        <translation>%1-mal</translation>
    </message>
    <message>
        <source>Controls of the sandbox</source>
        <translation>Steuerung der Sandbox</translation>
    </message>
</context>
<context>
    <name>fleet::ui::SandboxStrip</name>
    <message>
        <source>Pretend fleet and gateway</source>
        <translation>Flotte und Gateway nur zum Üben</translation>
    </message>
    <message>
        <source>Sandbox controls…</source>
        <translation>Sandbox-Steuerung…</translation>
    </message>
    <message>
        <source>Sandbox controls</source>
        <translation>Sandbox-Steuerung</translation>
    </message>
    <message>
        <source>Lets a pretend bot or the pretend gateway go wrong, and time run faster</source>
        <translation>Lässt einen gespielten Bot oder das gespielte Gateway versagen und die Zeit schneller laufen</translation>
    </message>
</context>
<context>
    <name>fleet::ui::SavedViewsMenu</name>
    <message>
        <source>Views</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <source>Shows this view</source>
        <translation>Zeigt diese Ansicht</translation>
    </message>
    <message>
        <source>Filter: %1</source>
        <translation>Filter: %1</translation>
    </message>
    <message>
        <source>No view is saved yet</source>
        <translation>Noch ist keine Ansicht gesichert</translation>
    </message>
    <message>
        <source>Save view…</source>
        <translation>Ansicht sichern…</translation>
    </message>
    <message>
        <source>Keeps the filter, the scope, the columns and their order under a name</source>
        <translation>Sichert Filter, Umfang, Spalten und Reihenfolge unter einem Namen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>%1…</source>
        <translation>%1…</translation>
    </message>
    <message>
        <source>Rename view</source>
        <translation>Ansicht umbenennen</translation>
    </message>
    <message>
        <source>New name of “%1”:</source>
        <translation>Neuer Name von „%1“:</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>Ansicht sichern</translation>
    </message>
    <message>
        <source>Name of this view; one of the same name is replaced:</source>
        <translation>Name dieser Ansicht; eine gleichnamige wird ersetzt:</translation>
    </message>
    <message>
        <source>Views of the bots: open or save…</source>
        <translation>Ansichten der Bots: öffnen oder sichern…</translation>
    </message>
</context>
<context>
    <name>fleet::ui::SetLimitsDialog</name>
    <message>
        <source>Details; Page Up and Page Down scroll</source>
        <translation>Einzelheiten; Bild auf und Bild ab blättern</translation>
    </message>
    <message>
        <source>Enter keeps things as they are.</source>
        <translation>Eingabe lässt alles, wie es ist.</translation>
    </message>
    <message>
        <source>Keep the limits</source>
        <translation>Limits behalten</translation>
    </message>
    <message>
        <source>Closes this dialog; nothing is sent (Esc)</source>
        <translation>Schließt diesen Dialog; nichts wird gesendet (Esc)</translation>
    </message>
    <message>
        <source>Set limits</source>
        <translation>Limits setzen</translation>
    </message>
    <message>
        <source>Asks the bots to take these limits</source>
        <translation>Bittet die Bots, diese Limits zu übernehmen</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>Freiwillig</translation>
    </message>
    <message>
        <source>Thin market</source>
        <translation>Dünner Markt</translation>
    </message>
    <message>
        <source>Too much risk</source>
        <translation>Zu viel Risiko</translation>
    </message>
    <message>
        <source>Back to normal</source>
        <translation>Zurück zur Normalität</translation>
    </message>
    <message>
        <source>Drill</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>Each bot takes the limits that are typed below and goes on. It has taken them when it says so with the same values. Bots do not report their present limits, so these are replaced unseen.</source>
        <translation>Jeder Bot übernimmt die unten eingegebenen Limits und macht weiter. Er hat sie übernommen, wenn er es mit denselben Werten sagt. Bots melden ihre jetzigen Limits nicht, also werden diese ungesehen ersetzt.</translation>
    </message>
    <message>
        <source>Set limits of %1</source>
        <translation>Limits für %1</translation>
    </message>
    <message>
        <source>No bot of this scope can take limits now</source>
        <translation>Kein Bot dieses Umfangs kann jetzt Limits übernehmen</translation>
    </message>
    <message>
        <source>A limit cannot be read: see beside it</source>
        <translation>Ein Limit ist nicht lesbar: siehe daneben</translation>
    </message>
    <message>
        <source>Still needed: at least one limit</source>
        <translation>Noch nötig: mindestens ein Limit</translation>
    </message>
    <message>
        <source>Nothing changes yet.</source>
        <translation>Noch ändert sich nichts.</translation>
    </message>
    <message>
        <source>Changes: %1.</source>
        <translation>Ändert: %1.</translation>
    </message>
    <message>
        <source>Asks %1 to take these limits</source>
        <translation>Bittet %1, diese Limits zu übernehmen</translation>
    </message>
    <message>
        <source>The bot takes the limits that are typed below and goes on. It has taken them when it says so with the same values. It does not report its present limits, so these are replaced unseen.</source>
        <translation>Der Bot übernimmt die unten eingegebenen Limits und macht weiter. Er hat sie übernommen, wenn er es mit denselben Werten sagt. Er meldet seine jetzigen Limits nicht, also werden diese ungesehen ersetzt.</translation>
    </message>
</context>
<context>
    <name>fleet::ui::SettingsPage</name>
    <message>
        <source>Theme</source>
        <translation>Design</translation>
    </message>
    <message>
        <source>Dark, light, or whatever the desktop is</source>
        <translation>Dunkel, hell oder wie der Desktop</translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation>Textgröße</translation>
    </message>
    <message>
        <source>Everything that holds text grows with it (Ctrl++, Ctrl+-, Ctrl+0)</source>
        <translation>Alles, was Text enthält, wächst mit (Strg++, Strg+-, Strg+0)</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>What this window speaks, and how it writes numbers and dates</source>
        <translation>Was dieses Fenster spricht und wie es Zahlen und Daten schreibt</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Wie der Desktop</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>%1%2%</source>
        <translation>%1%2%</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>Red stays what it is in both: the stop, and a blind console.</source>
        <translation>Rot bleibt in beiden, was es ist: der Stopp und eine blinde Konsole.</translation>
    </message>
    <message>
        <source>Ctrl++ and Ctrl+- change it on every page, Ctrl+0 takes it back.</source>
        <translation>Strg++ und Strg+- ändern sie auf jeder Seite, Strg+0 nimmt es zurück.</translation>
    </message>
    <message>
        <source>Takes effect at once. The journal and the command line stay English, so that all can search them.</source>
        <translation>Gilt sofort. Journal und Befehlszeile bleiben englisch, damit alle darin suchen können.</translation>
    </message>
    <message>
        <source>Window and tables</source>
        <translation>Fenster und Tabellen</translation>
    </message>
    <message>
        <source>Place, page and columns are kept until the window closes.</source>
        <translation>Platz, Seite und Spalten bleiben, bis das Fenster schließt.</translation>
    </message>
    <message>
        <source>Place, page and columns are as you left them. They are kept in %1.</source>
        <translation>Platz, Seite und Spalten sind, wie Sie sie verlassen haben. Sie stehen in %1.</translation>
    </message>
    <message>
        <source>Forget the layout</source>
        <translation>Anordnung vergessen</translation>
    </message>
    <message>
        <source>Columns and the size of the window go back to what they were at first</source>
        <translation>Spalten und Fenstergröße kehren zum Anfang zurück</translation>
    </message>
    <message>
        <source>Theme, text, layout and calls are of this window only; limits are of the fleet.</source>
        <translation>Aussehen, Text, Anordnung und Rufe gelten nur für dieses Fenster, Grenzen für die Flotte.</translation>
    </message>
    <message>
        <source>Limits of the metrics</source>
        <translation>Grenzen der Messwerte</translation>
    </message>
    <message>
        <source>From which value on a metric is a warning or critical: for the fleet, a group or a bot. They count for everybody who looks at this fleet. A fleet.json can set them, too.</source>
        <translation>Ab welchem Wert ein Messwert eine Warnung oder kritisch ist: für die Flotte, eine Gruppe oder einen Bot. Sie gelten für alle, die diese Flotte sehen. Auch eine fleet.json kann sie setzen.</translation>
    </message>
    <message>
        <source>Limits…</source>
        <translation>Grenzen…</translation>
    </message>
    <message>
        <source>Opens the limits of the fleet, of groups and of bots</source>
        <translation>Öffnet die Grenzen der Flotte, von Gruppen und von Bots</translation>
    </message>
</context>
<context>
    <name>fleet::ui::ShortcutSheet</name>
    <message>
        <source>%1 or %2</source>
        <translation>%1 oder %2</translation>
    </message>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Als Text kopieren</translation>
    </message>
    <message>
        <source>Copies the list, 72 columns wide, to print or to keep</source>
        <translation>Kopiert die Liste, 72 Spalten breit, zum Drucken oder Aufheben</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Closes this list (Esc)</source>
        <translation>Schließt diese Liste (Esc)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>fleet::ui::ShutdownDialog</name>
    <message>
        <source>Details; Page Up and Page Down scroll</source>
        <translation>Einzelheiten; Bild auf und Bild ab blättern</translation>
    </message>
    <message>
        <source>Needed before the button can be held</source>
        <translation>Nötig, bevor die Taste gehalten werden kann</translation>
    </message>
    <message>
        <source>Ends within</source>
        <translation>Endet binnen</translation>
    </message>
    <message>
        <source>Seconds to cancel orders in before it ends</source>
        <translation>Sekunden zum Streichen der Orders, bevor er endet</translation>
    </message>
    <message>
        <source>A bot that still has orders then ends all the same</source>
        <translation>Ein Bot, der dann noch Orders hat, endet trotzdem</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Cancels its orders, then ends even if some are left; positions stay open.</source>
        <translation>Storniert seine Orders und endet dann, auch wenn welche übrig sind; Positionen bleiben offen.</translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>Weiterlaufen</translation>
    </message>
    <message>
        <source>Closes this dialog; nothing is sent (Esc)</source>
        <translation>Schließt diesen Dialog; nichts wird gesendet (Esc)</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>Freiwillig</translation>
    </message>
    <message>
        <source>Retired</source>
        <translation>Ausgemustert</translation>
    </message>
    <message>
        <source>Host maintenance</source>
        <translation>Wartung des Rechners</translation>
    </message>
    <message>
        <source>Suspected break-in</source>
        <translation>Verdacht auf Einbruch</translation>
    </message>
    <message>
        <source>Drill</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>Each bot opens nothing new, cancels its orders and ends. The console cannot start it again: that is done on its own host.</source>
        <translation>Jeder Bot eröffnet nichts Neues, streicht seine Orders und endet. Die Konsole kann ihn nicht wieder starten: Das geschieht auf seinem eigenen Rechner.</translation>
    </message>
    <message>
        <source>Shut down %1</source>
        <translation>Herunterfahren: %1</translation>
    </message>
    <message>
        <source>I have seen what stays open, and somebody else looks after it</source>
        <translation>Ich habe gesehen, was offen bleibt, und jemand anders kümmert sich darum</translation>
    </message>
    <message>
        <source>No bot of this scope can be shut down now</source>
        <translation>Kein Bot dieses Umfangs kann jetzt heruntergefahren werden</translation>
    </message>
    <message>
        <source>Hold to shut down %1</source>
        <translation>Halten: %1 herunterfahren</translation>
    </message>
    <message>
        <source>this bot</source>
        <translation>diesen Bot</translation>
    </message>
    <message>
        <source>The bot opens nothing new, cancels its orders and ends. The console cannot start it again: that is done on its own host.</source>
        <translation>Der Bot eröffnet nichts Neues, streicht seine Orders und endet. Die Konsole kann ihn nicht wieder starten: Das geschieht auf seinem eigenen Rechner.</translation>
    </message>
    <message numerus="yes">
        <source>I know that these bots and %Ln more may leave positions open, and somebody else looks after them</source>
        <translation>
            <numerusform>Ich weiß, dass diese Bots und %Ln weiterer Positionen offen lassen können, und jemand anders kümmert sich darum</numerusform>
            <numerusform>Ich weiß, dass diese Bots und %Ln weitere Positionen offen lassen können, und jemand anders kümmert sich darum</numerusform>
        </translation>
    </message>
    <message>
        <source>Still needed: the tick about what stays open</source>
        <translation>Noch nötig: der Haken zu dem, was offen bleibt</translation>
    </message>
</context>
<context>
    <name>fleet::ui::SilenceDialog</name>
    <message>
        <source>Silence</source>
        <translation>Stumm schalten</translation>
    </message>
    <message>
        <source>Which alerts call nobody</source>
        <translation>Welche Alarme niemanden rufen</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Für</translation>
    </message>
    <message>
        <source>How long: 24 hours at most</source>
        <translation>Wie lange: höchstens 24 Stunden</translation>
    </message>
    <message>
        <source>Keep it calling</source>
        <translation>Weiter rufen lassen</translation>
    </message>
    <message>
        <source>Required: whoever comes after you must know</source>
        <translation>Nötig: Wer nach Ihnen kommt, muss es wissen</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>Wartung</translation>
    </message>
    <message>
        <source>Known, being fixed</source>
        <translation>Bekannt, wird behoben</translation>
    </message>
    <message>
        <source>Exchange side</source>
        <translation>Liegt an der Börse</translation>
    </message>
    <message>
        <source>What is silenced stays on the list, marked, and calls nobody until then. It can be ended at any time.</source>
        <translation>Was stumm geschaltet ist, bleibt mit Vermerk auf der Liste und ruft bis dahin niemanden. Es lässt sich jederzeit beenden.</translation>
    </message>
    <message>
        <source>Silence: %1</source>
        <translation>Stumm schalten: %1</translation>
    </message>
    <message>
        <source>Closes this and silences nothing (Esc)</source>
        <translation>Schließt dies und schaltet nichts stumm (Esc)</translation>
    </message>
    <message>
        <source>%1 It ends by itself at %2.</source>
        <translation>%1 Es endet von selbst am %2.</translation>
    </message>
    <message>
        <source>This is an emergency: it says that the console itself, or a stop, cannot be trusted. It cannot be silenced.</source>
        <translation>Dies ist ein Notfall: Er sagt, dass der Konsole selbst oder einem Stopp nicht zu trauen ist. Er lässt sich nicht stumm schalten.</translation>
    </message>
    <message>
        <source>An emergency cannot be silenced</source>
        <translation>Ein Notfall lässt sich nicht stumm schalten</translation>
    </message>
    <message>
        <source>Silences them in your name (Enter)</source>
        <translation>Schaltet sie in Ihrem Namen stumm (Enter)</translation>
    </message>
    <message>
        <source>Still needed: a reason</source>
        <translation>Es fehlt noch: ein Grund</translation>
    </message>
    <message>
        <source>Enter silences, Esc leaves it.</source>
        <translation>Enter schaltet stumm, Esc lässt es.</translation>
    </message>
</context>
<context>
    <name>fleet::ui::SilenceList</name>
    <message>
        <source>Silences in force</source>
        <translation>Stummschaltungen in Kraft</translation>
    </message>
    <message>
        <source>%1, until %2</source>
        <translation>%1, bis %2</translation>
    </message>
    <message>
        <source>%1 “%2”</source>
        <comment>who, why</comment>
        <translation>%1 „%2“</translation>
    </message>
    <message>
        <source>End silence</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>End silence: %1</source>
        <translation>Stummschaltung beenden: %1</translation>
    </message>
    <message>
        <source>From now on these alerts call again</source>
        <translation>Von jetzt an rufen diese Alarme wieder</translation>
    </message>
</context>
<context>
    <name>fleet::ui::StatusLine</name>
    <message>
        <source>Queue %1</source>
        <translation>Warteschlange %1</translation>
    </message>
    <message>
        <source>Calls that wait for their turn; a stop never does</source>
        <translation>Aufrufe, die warten, bis sie dran sind; ein Stopp wartet nie</translation>
    </message>
    <message>
        <source>Not measured while nothing is heard</source>
        <translation>Nicht gemessen, solange nichts zu hören ist</translation>
    </message>
    <message>
        <source>Of the last call that was answered</source>
        <translation>Des letzten beantworteten Aufrufs</translation>
    </message>
    <message>
        <source>Round trip %1</source>
        <translation>Laufzeit %1</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Clock %1 against gateway</source>
        <translation>Uhr %1 zum Gateway</translation>
    </message>
</context>
<context>
    <name>fleet::ui::StepsDialog</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close the steps</source>
        <translation>Schritte schließen</translation>
    </message>
    <message>
        <source>Back to the window; nothing was changed</source>
        <translation>Zurück zum Fenster; nichts wurde geändert</translation>
    </message>
    <message>
        <source>Steps by hand</source>
        <translation>Schritte von Hand</translation>
    </message>
    <message>
        <source>Nothing is sent from here. This console knows no bot; these are the steps for each exchange that it knows.</source>
        <translation>Von hier wird nichts gesendet. Diese Konsole kennt keinen Bot; dies sind die Schritte für jede Börse, die sie kennt.</translation>
    </message>
    <message>
        <source>Nothing is sent from here. What the bots hold is what they last said. %1</source>
        <translation>Von hier wird nichts gesendet. Was die Bots halten, ist ihre letzte Meldung. %1</translation>
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
        <translation>Einzelheiten; Bild auf und Bild ab blättern</translation>
    </message>
    <message>
        <source>Positions</source>
        <translation>Positionen</translation>
    </message>
    <message>
        <source>As each group says</source>
        <translation>Wie jede Gruppe sagt</translation>
    </message>
    <message>
        <source>The wind-down of the table above</source>
        <translation>Die Abwicklung aus der Tabelle oben</translation>
    </message>
    <message>
        <source>Flatten</source>
        <translation>Glattstellen</translation>
    </message>
    <message>
        <source>Cancel all orders and close all positions at market</source>
        <translation>Alle Orders streichen und alle Positionen zum Marktpreis schließen</translation>
    </message>
    <message>
        <source>Cancel + hold</source>
        <translation>Streichen + halten</translation>
    </message>
    <message>
        <source>Cancel all orders and keep the positions: for a market too thin to close in</source>
        <translation>Alle Orders streichen und die Positionen behalten: wenn der Markt zum Schließen zu dünn ist</translation>
    </message>
    <message>
        <source>What each bot is told, in this order</source>
        <translation>Was jedem Bot gesagt wird, in dieser Reihenfolge</translation>
    </message>
    <message>
        <source>Keep trading</source>
        <translation>Weiterhandeln</translation>
    </message>
    <message>
        <source>Closes this dialog; nothing is sent (Esc)</source>
        <translation>Schließt diesen Dialog; nichts wird gesendet (Esc)</translation>
    </message>
    <message>
        <source>Exchange fault</source>
        <translation>Börsenstörung</translation>
    </message>
    <message>
        <source>Runaway loss</source>
        <translation>Ausufernder Verlust</translation>
    </message>
    <message>
        <source>Suspected break-in</source>
        <translation>Verdacht auf Einbruch</translation>
    </message>
    <message>
        <source>Drill</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>Stop %1</source>
        <translation>Not-Stopp für %1</translation>
    </message>
    <message>
        <source>No bot to stop</source>
        <translation>Kein Bot zu stoppen</translation>
    </message>
    <message>
        <source>Each bot blocks new entries, cancels its orders, winds down as chosen below and halts. It then stays latched: no resume, deployment or failover restarts it until someone releases it.</source>
        <translation>Jeder Bot sperrt neue Einstiege, streicht seine Orders, wickelt ab wie unten gewählt und hält an. Danach bleibt er verriegelt: Kein Fortsetzen, Deployment oder Failover startet ihn, bis ihn jemand freigibt.</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>mindestens %1</translation>
    </message>
    <message>
        <source>%1 open</source>
        <translation>%1 offen</translation>
    </message>
    <message>
        <source>all that are open</source>
        <translation>alle offenen</translation>
    </message>
    <message>
        <source>all positions</source>
        <translation>alle Positionen</translation>
    </message>
    <message>
        <source>%1, by group</source>
        <translation>%1, nach Gruppe</translation>
    </message>
    <message>
        <source>%1 closed at market</source>
        <translation>%1 zum Marktpreis geschlossen</translation>
    </message>
    <message>
        <source>Block entries</source>
        <translation>Einstiege sperren</translation>
    </message>
    <message>
        <source>before anything closes</source>
        <translation>bevor etwas schließt</translation>
    </message>
    <message>
        <source>Cancel orders</source>
        <translation>Orders streichen</translation>
    </message>
    <message>
        <source>Wind down</source>
        <translation>Abwickeln</translation>
    </message>
    <message>
        <source>Halt the loop</source>
        <translation>Schleife anhalten</translation>
    </message>
    <message>
        <source>until released</source>
        <translation>bis zur Freigabe</translation>
    </message>
    <message>
        <source>Stop all bots</source>
        <translation>Alle Bots stoppen</translation>
    </message>
    <message>
        <source>Hold to stop all bots</source>
        <translation>Halten: alle Bots stoppen</translation>
    </message>
    <message>
        <source>Hold to stop %1</source>
        <translation>Halten: %1 stoppen</translation>
    </message>
    <message>
        <source>this bot</source>
        <translation>diesen Bot</translation>
    </message>
    <message>
        <source>There is no bot in this scope</source>
        <translation>In diesem Umfang ist kein Bot</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>Freiwillig</translation>
    </message>
    <message>
        <source>Hold to record the stop; not sent yet</source>
        <translation>Halten, um den Stopp aufzuzeichnen; noch nicht gesendet</translation>
    </message>
    <message>
        <source>Steps by hand…</source>
        <translation>Schritte von Hand…</translation>
    </message>
    <message>
        <source>What can be done at the exchanges, outside the console; nothing is sent</source>
        <translation>Was an den Börsen außerhalb der Konsole getan werden kann; nichts wird gesendet</translation>
    </message>
    <message>
        <source>Steps by hand</source>
        <translation>Schritte von Hand</translation>
    </message>
    <message>
        <source>A stop from here would reach nobody: this console knows no bot. Bots that it does not know may be trading; the steps by hand say what can be done at the exchanges.</source>
        <translation>Ein Stopp von hier würde niemanden erreichen: Diese Konsole kennt keinen Bot. Bots, die sie nicht kennt, handeln möglicherweise; die Schritte von Hand sagen, was an den Börsen getan werden kann.</translation>
    </message>
    <message>
        <source>The bot blocks new entries, cancels its orders, winds down as chosen below and halts. It then stays latched: no resume, deployment or failover restarts it until someone releases it.</source>
        <translation>Der Bot sperrt neue Einstiege, streicht seine Orders, wickelt ab wie unten gewählt und hält an. Danach bleibt er verriegelt: Kein Fortsetzen, Deployment oder Failover startet ihn, bis ihn jemand freigibt.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>What bots are told when a key works again:</source>
        <translation>Was Bots gesagt wird, wenn wieder ein Schlüssel gilt:</translation>
    </message>
    <message>
        <source>As its group says</source>
        <translation>Wie seine Gruppe sagt</translation>
    </message>
    <message>
        <source>What it is told, in this order</source>
        <translation>Was ihm gesagt wird, in dieser Reihenfolge</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>positions, wind-down</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 kept</source>
        <translation>%1 behalten</translation>
    </message>
</context>
<context>
    <name>fleet::ui::ThresholdsDialog</name>
    <message>
        <source>Limits of</source>
        <translation>Grenzen für</translation>
    </message>
    <message>
        <source>The fleet, a group or one bot: the nearest word counts</source>
        <translation>Die Flotte, eine Gruppe oder ein Bot: Das nächste Wort gilt</translation>
    </message>
    <message>
        <source>Limits by metric</source>
        <translation>Grenzen nach Messwert</translation>
    </message>
    <message>
        <source>Name of another metric</source>
        <translation>Name eines anderen Messwerts</translation>
    </message>
    <message>
        <source>A metric of a strategy&apos;s own, as the bot reports it</source>
        <translation>Ein eigener Messwert einer Strategie, wie der Bot ihn meldet</translation>
    </message>
    <message>
        <source>Add the metric</source>
        <translation>Den Messwert hinzufügen</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Take the limits back to those before</source>
        <translation>Die Grenzen auf die vorigen zurücknehmen</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Keep the limits</source>
        <translation>Grenzen behalten</translation>
    </message>
    <message>
        <source>Set the limits</source>
        <translation>Grenzen setzen</translation>
    </message>
    <message>
        <source>A value beyond its limit in two samples running is a warning; a critical one counts at once. A bot&apos;s own limit counts before its group&apos;s, and that before the fleet&apos;s. Nothing is sent to any bot. An empty cell is no limit.</source>
        <translation>Ein Wert, der in zwei Proben hintereinander jenseits seiner Grenze ist, ist eine Warnung; ein kritischer zählt sofort. Die Grenze eines Bots gilt vor der seiner Gruppe, und diese vor der der Flotte. An keinen Bot wird etwas gesendet. Eine leere Zelle ist keine Grenze.</translation>
    </message>
    <message>
        <source>Limits of the metrics</source>
        <translation>Grenzen der Messwerte</translation>
    </message>
    <message>
        <source>Closes this and changes nothing (Esc)</source>
        <translation>Schließt dies und ändert nichts (Esc)</translation>
    </message>
    <message>
        <source>Puts it into the table, where its limits can be set</source>
        <translation>Nimmt ihn in die Tabelle auf, wo sich seine Grenzen setzen lassen</translation>
    </message>
    <message>
        <source>The metric of the current row inherits its limits again</source>
        <translation>Der Messwert der aktuellen Zeile erbt seine Grenzen wieder</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Messwert</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>Kritisch</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>Without it</source>
        <translation>Ohne sie</translation>
    </message>
    <message>
        <source>Type over a limit to change it; F2 edits it</source>
        <translation>Eine Grenze überschreiben ändert sie; F2 bearbeitet sie</translation>
    </message>
    <message>
        <source>The fleet</source>
        <translation>Die Flotte</translation>
    </message>
    <message>
        <source>Group %1</source>
        <translation>Gruppe %1</translation>
    </message>
    <message>
        <source>Bot %1</source>
        <translation>Bot %1</translation>
    </message>
    <message>
        <source>above</source>
        <translation>über</translation>
    </message>
    <message>
        <source>below</source>
        <translation>unter</translation>
    </message>
    <message>
        <source>%1: which side of the limit is bad</source>
        <translation>%1: welche Seite der Grenze schlecht ist</translation>
    </message>
    <message>
        <source>Which side of the limit is bad</source>
        <translation>Welche Seite der Grenze schlecht ist</translation>
    </message>
    <message>
        <source>A metric&apos;s name has 1 to 64 letters, digits and the signs _ . - : /</source>
        <translation>Der Name eines Messwerts hat 1 bis 64 Buchstaben, Ziffern und die Zeichen _ . - : /</translation>
    </message>
    <message>
        <source>“%1” is no number.</source>
        <translation>„%1“ ist keine Zahl.</translation>
    </message>
    <message>
        <source>Every bot is judged by them at once</source>
        <translation>Jeder Bot wird sofort daran gemessen</translation>
    </message>
    <message>
        <source>Nothing is changed yet</source>
        <translation>Noch ist nichts geändert</translation>
    </message>
    <message>
        <source>Every bot is judged anew at once.</source>
        <translation>Jeder Bot wird sofort neu beurteilt.</translation>
    </message>
</context>
<context>
    <name>fleet::ui::TopBar</name>
    <message>
        <source>The gateway refuses this console&apos;s key: a stop given now reaches no bot</source>
        <translation>Das Gateway lehnt den Schlüssel dieser Konsole ab: Ein jetzt gegebener Stopp erreicht keinen Bot</translation>
    </message>
    <message>
        <source>Emergency stop…</source>
        <translation>Not-Stopp…</translation>
    </message>
    <message>
        <source>Opens the stop dialog for the whole fleet; nothing is sent yet (Ctrl+Shift+X)</source>
        <translation>Öffnet den Stopp-Dialog für die ganze Flotte; noch wird nichts gesendet (Strg+Umschalt+X)</translation>
    </message>
    <message>
        <source>Emergency stop</source>
        <translation>Not-Stopp</translation>
    </message>
    <message>
        <source>Open the stop dialog for the whole fleet; nothing is sent yet</source>
        <translation>Stopp-Dialog für die ganze Flotte öffnen; noch wird nichts gesendet</translation>
    </message>
    <message>
        <source>Emergency stop, opens the dialog for the whole fleet</source>
        <translation>Not-Stopp, öffnet den Dialog für die ganze Flotte</translation>
    </message>
    <message>
        <source>No fleet yet</source>
        <translation>Noch keine Flotte</translation>
    </message>
    <message>
        <source>last event %1 ago</source>
        <translation>letztes Ereignis vor %1</translation>
    </message>
    <message>
        <source>last event %1</source>
        <translation>letztes Ereignis %1</translation>
    </message>
    <message>
        <source>no event yet</source>
        <translation>noch kein Ereignis</translation>
    </message>
    <message>
        <source>API %1 / %2</source>
        <translation>API %1 / %2</translation>
    </message>
    <message>
        <source>%1 · 1 more operation</source>
        <translation>%1 · 1 weiterer Vorgang</translation>
    </message>
    <message>
        <source>Open operation, %1: %2</source>
        <translation>Laufender Vorgang, %1: %2</translation>
    </message>
    <message>
        <source>Opens the board of the newest operation under way: %1</source>
        <translation>Öffnet die Tafel des neuesten laufenden Vorgangs: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %Ln more operations</source>
        <translation>
            <numerusform>%1 · %Ln weiterer Vorgang</numerusform>
            <numerusform>%1 · %Ln weitere Vorgänge</numerusform>
        </translation>
    </message>
    <message>
        <source>Acts are signed in the name of %1</source>
        <translation>Handlungen werden im Namen von %1 signiert</translation>
    </message>
    <message>
        <source>%1, %2 waiting</source>
        <translation>%1, %2 wartend</translation>
    </message>
    <message>
        <source>Calls used of this hour&apos;s allowance; %1 more are kept for a stop. Calls that wait for their turn: %2; a stop never does.</source>
        <translation>Verbrauchte Aufrufe dieser Stunde; %1 weitere sind für einen Stopp reserviert. Wartende Aufrufe: %2; ein Stopp wartet nie.</translation>
    </message>
    <message>
        <source>%1; opens the health page</source>
        <translation>%1; öffnet die Seite Zustand</translation>
    </message>
    <message>
        <source>%1 Press to hear them again.</source>
        <comment>what the mute does</comment>
        <translation>%1 Drücken, um sie wieder zu hören.</translation>
    </message>
    <message>
        <source>Sound on again</source>
        <translation>Ton wieder an</translation>
    </message>
    <message>
        <source>Hear alerts again</source>
        <translation>Meldungen wieder hören</translation>
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
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Emergency stop…</source>
        <translation>Not-Stopp…</translation>
    </message>
    <message>
        <source>Mute 15 min</source>
        <translation>Ton aus für 15 min</translation>
    </message>
    <message>
        <source>Mute 1 h</source>
        <translation>Ton aus für 1 h</translation>
    </message>
    <message>
        <source>Sound on again</source>
        <translation>Ton wieder an</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
</context>
<context>
    <name>fleet::ui::TrendPanel</name>
    <message>
        <source>Charts…</source>
        <translation>Diagramme…</translation>
    </message>
    <message>
        <source>The fleet in 24 hours</source>
        <translation>Die Flotte in 24 Stunden</translation>
    </message>
    <message>
        <source>Charts of the fleet</source>
        <translation>Diagramme der Flotte</translation>
    </message>
    <message>
        <source>Opens the charts of the whole fleet, with any time and every metric</source>
        <translation>Öffnet die Diagramme der ganzen Flotte, mit jeder Zeit und jeder Kennzahl</translation>
    </message>
    <message>
        <source>PnL of the day</source>
        <translation>PnL des Tages</translation>
    </message>
    <message>
        <source>Worst drawdown</source>
        <translation>Größter Drawdown</translation>
    </message>
    <message>
        <source>This window does not know where the fleet&apos;s history is kept.</source>
        <translation>Dieses Fenster weiß nicht, wo der Verlauf der Flotte liegt.</translation>
    </message>
    <message>
        <source>The history is read.</source>
        <translation>Der Verlauf wird gelesen.</translation>
    </message>
</context>
<context>
    <name>fleet::ui::TypedName</name>
    <message>
        <source>The scope&apos;s name, typed instead of holding</source>
        <translation>Der Name des Umfangs, eingegeben statt gehalten</translation>
    </message>
    <message>
        <source>Typing the name arms the button: one press is enough then</source>
        <translation>Der eingegebene Name schärft die Taste: Dann genügt ein Druck</translation>
    </message>
    <message>
        <source>Or type &lt;b&gt;%1&lt;/b&gt;</source>
        <translation>Oder &lt;b&gt;%1&lt;/b&gt; eingeben</translation>
    </message>
    <message>
        <source>Armed: press Enter</source>
        <translation>Scharf: Eingabe drücken</translation>
    </message>
</context>
<context>
    <name>fleet::ui::WatchActs</name>
    <message>
        <source>%1: the alert was not acknowledged.</source>
        <translation>%1: Der Alarm wurde nicht übernommen.</translation>
    </message>
    <message>
        <source>The silence was not made. The alerts go on calling.</source>
        <translation>Die Stummschaltung kam nicht zustande. Die Alarme rufen weiter.</translation>
    </message>
    <message>
        <source>The silence was not ended.</source>
        <translation>Die Stummschaltung wurde nicht beendet.</translation>
    </message>
    <message>
        <source>The limits were not changed. Those before go on counting.</source>
        <translation>Die Grenzen wurden nicht geändert. Die vorigen gelten weiter.</translation>
    </message>
    <message>
        <source>%1 Or no answer came: look before you ask again.</source>
        <translation>%1 Oder es kam keine Antwort: Sehen Sie nach, bevor Sie noch einmal fragen.</translation>
    </message>
</context>
<context>
    <name>fleet::ui::WelcomeWindow</name>
    <message>
        <source>No fleet yet</source>
        <translation>Noch keine Flotte</translation>
    </message>
    <message>
        <source>Connect to the gateway your bots live on, or look around first with a pretend fleet. You can do the other one later.</source>
        <translation>Verbinden Sie sich mit dem Gateway Ihrer Bots, oder sehen Sie sich zuerst mit einer Übungsflotte um. Das andere können Sie später tun.</translation>
    </message>
    <message>
        <source>Try the sandbox</source>
        <translation>Sandbox ausprobieren</translation>
    </message>
    <message>
        <source>A gateway inside this program and simulated bots. No account, no network, no money. Practise the stop before you need it.</source>
        <translation>Ein Gateway in diesem Programm und simulierte Bots. Kein Konto, kein Netz, kein Geld. Üben Sie den Stopp, bevor Sie ihn brauchen.</translation>
    </message>
    <message>
        <source>Bo&amp;ts</source>
        <translation>Bo&amp;ts</translation>
    </message>
    <message>
        <source>How many simulated bots</source>
        <translation>Wie viele simulierte Bots</translation>
    </message>
    <message>
        <source>More of them take longer to start</source>
        <translation>Mehr davon brauchen länger zum Starten</translation>
    </message>
    <message>
        <source>&amp;Start the sandbox</source>
        <translation>&amp;Sandbox starten</translation>
    </message>
    <message>
        <source>Opens the console on a pretend fleet</source>
        <translation>Öffnet die Konsole mit einer Übungsflotte</translation>
    </message>
    <message>
        <source>Start the sandbox</source>
        <translation>Sandbox starten</translation>
    </message>
    <message>
        <source>Already set up?</source>
        <translation>Schon eingerichtet?</translation>
    </message>
    <message>
        <source>A profile is a folder with one fleet&apos;s settings, keys and database.</source>
        <translation>Ein Profil ist ein Ordner mit Einstellungen, Schlüsseln und Datenbank einer Flotte.</translation>
    </message>
    <message>
        <source>Open a &amp;profile folder…</source>
        <translation>&amp;Profilordner öffnen…</translation>
    </message>
    <message>
        <source>Opens the console on a profile that another run made</source>
        <translation>Öffnet die Konsole mit einem Profil aus einem früheren Lauf</translation>
    </message>
    <message>
        <source>Open a profile folder…</source>
        <translation>Profilordner öffnen…</translation>
    </message>
    <message>
        <source>Fleet Console</source>
        <translation>Fleet Console</translation>
    </message>
    <message>
        <source>The new profile is made in %1.</source>
        <translation>Das neue Profil wird in %1 erzeugt.</translation>
    </message>
    <message>
        <source>No profile was made. What you typed is kept.</source>
        <translation>Kein Profil wurde erzeugt. Ihre Eingaben bleiben erhalten.</translation>
    </message>
    <message>
        <source>Starting the gateway and enrolling %1…</source>
        <translation>Gateway wird gestartet, %1 werden aufgenommen…</translation>
    </message>
    <message>
        <source>File with the API key</source>
        <translation>Datei mit dem API-Schlüssel</translation>
    </message>
    <message>
        <source>The key was not read.</source>
        <translation>Der Schlüssel wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>%1 is empty or holds more than one line.</source>
        <translation>%1 ist leer oder enthält mehr als eine Zeile.</translation>
    </message>
    <message>
        <source>Profile folder</source>
        <translation>Profilordner</translation>
    </message>
    <message>
        <source>This folder holds no profile that can be opened.</source>
        <translation>Dieser Ordner enthält kein Profil, das sich öffnen lässt.</translation>
    </message>
</context>
</TS>
