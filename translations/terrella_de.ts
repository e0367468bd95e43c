<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>AugmentPage</name>
    <message>
        <source>Copy %1</source>
        <translation>%1 kopieren</translation>
    </message>
    <message>
        <source>Save %1 as a picture…</source>
        <translation>%1 als Bild speichern…</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>Bild speichern</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>Bilder (*.png)</translation>
    </message>
    <message>
        <source>%1 could not be written. Check the folder&apos;s rights and the free space.</source>
        <translation>%1 konnte nicht geschrieben werden. Die Rechte des Ordners und den freien Platz prüfen.</translation>
    </message>
    <message>
        <source>MAE, random</source>
        <translation>MAE, zufällig</translation>
    </message>
    <message>
        <source>SimMIM, blocks</source>
        <translation>SimMIM, Blöcke</translation>
    </message>
    <message>
        <source>BEiT, blockwise</source>
        <translation>BEiT, blockweise</translation>
    </message>
    <message>
        <source>%1 of patches of %2 px</source>
        <translation>%1 der Felder zu %2 px</translation>
    </message>
    <message>
        <source>%1 its own</source>
        <translation>%1 eigen</translation>
    </message>
    <message>
        <source>mean and deviation of the training part</source>
        <translation>Mittel und Abweichung des Trainingsteils</translation>
    </message>
    <message>
        <source>Geometry</source>
        <translation>Geometrie</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Noise and atmosphere</source>
        <translation>Rauschen und Atmosphäre</translation>
    </message>
    <message>
        <source>Bands and sensors</source>
        <translation>Kanäle und Sensoren</translation>
    </message>
    <message>
        <source>Erasing</source>
        <translation>Auslöschen</translation>
    </message>
    <message>
        <source>Range of values</source>
        <translation>Wertebereich</translation>
    </message>
    <message>
        <source>Differs: %1</source>
        <translation>Weicht ab: %1</translation>
    </message>
    <message>
        <source>each %1</source>
        <translation>jede %1</translation>
    </message>
    <message>
        <source>Each view its own</source>
        <translation>Jede Ansicht ihre eigene</translation>
    </message>
</context>
<context>
    <name>BandCombinations</name>
    <message>
        <source>before</source>
        <translation>vorher</translation>
    </message>
    <message>
        <source>after</source>
        <translation>nachher</translation>
    </message>
    <message>
        <source>other bands</source>
        <translation>andere Kanäle</translation>
    </message>
    <message>
        <source>First three bands</source>
        <translation>Erste drei Kanäle</translation>
    </message>
    <message>
        <source>Three bands</source>
        <translation>Drei Kanäle</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>Quelle: %1</translation>
    </message>
    <message>
        <source>These bands are no reflectances: published thresholds do not hold.</source>
        <translation>Diese Kanäle sind keine Reflexionsgrade: veröffentlichte Schwellen gelten nicht.</translation>
    </message>
    <message>
        <source>True colour</source>
        <translation>Echtfarben</translation>
    </message>
    <message>
        <source>As the eye would see it.</source>
        <translation>Wie das Auge es sähe.</translation>
    </message>
    <message>
        <source>Vegetation</source>
        <translation>Vegetation</translation>
    </message>
    <message>
        <source>Near infrared as red: plants shine red, the greener the brighter; water is dark, towns are grey-blue.</source>
        <translation>Nahes Infrarot als Rot: Pflanzen leuchten rot, je grüner, desto heller; Wasser ist dunkel, Städte sind graublau.</translation>
    </message>
    <message>
        <source>Urban</source>
        <translation>Siedlung</translation>
    </message>
    <message>
        <source>Both short-wave infrared bands and red: built-up land is violet to white, plants are green, haze hardly shows.</source>
        <translation>Beide Kanäle des kurzwelligen Infrarots und Rot: Bebautes ist violett bis weiß, Pflanzen sind grün, Dunst stört kaum.</translation>
    </message>
    <message>
        <source>Moisture</source>
        <translation>Feuchte</translation>
    </message>
    <message>
        <source>Short-wave infrared as red, which water in leaves and soil darkens; fresh burns and bare soil are red to brown.</source>
        <translation>Kurzwelliges Infrarot als Rot, das Wasser in Blättern und Boden verdunkelt; frische Brandflächen und offener Boden sind rot bis braun.</translation>
    </message>
    <message>
        <source>Agriculture</source>
        <translation>Landwirtschaft</translation>
    </message>
    <message>
        <source>Crops in bright green by vigour, bare fields in magenta to brown.</source>
        <translation>Feldfrüchte hellgrün nach Wuchskraft, offene Felder magenta bis braun.</translation>
    </message>
    <message>
        <source>Land and water</source>
        <translation>Land und Wasser</translation>
    </message>
    <message>
        <source>The shore line is sharp: water is blue to black, plants are orange, soil is green.</source>
        <translation>Die Uferlinie ist scharf: Wasser ist blau bis schwarz, Pflanzen sind orange, Boden ist grün.</translation>
    </message>
    <message>
        <source>Geology</source>
        <translation>Geologie</translation>
    </message>
    <message>
        <source>Rocks and soils part by their minerals.</source>
        <translation>Gesteine und Böden unterscheiden sich nach ihren Mineralen.</translation>
    </message>
    <message>
        <source>Bathymetry</source>
        <translation>Wassertiefe</translation>
    </message>
    <message>
        <source>Coastal aerosol as blue looks deepest into clear water.</source>
        <translation>Küstenaerosol als Blau blickt am tiefsten in klares Wasser.</translation>
    </message>
    <message>
        <source>Radar (VV, VH)</source>
        <translation>Radar (VV, VH)</translation>
    </message>
    <message>
        <source>VV as red, VH as green, their ratio as blue: forests are green to yellow, calm water is blue to black, towns are bright.</source>
        <translation>VV als Rot, VH als Grün, ihr Verhältnis als Blau: Wälder sind grün bis gelb, ruhiges Wasser ist blau bis schwarz, Städte sind hell.</translation>
    </message>
    <message>
        <source>Radar (HH, HV)</source>
        <translation>Radar (HH, HV)</translation>
    </message>
    <message>
        <source>HH as red, HV as green, their ratio as blue.</source>
        <translation>HH als Rot, HV als Grün, ihr Verhältnis als Blau.</translation>
    </message>
    <message>
        <source>Green plants are high, water is below zero.</source>
        <translation>Grüne Pflanzen liegen hoch, Wasser unter null.</translation>
    </message>
    <message>
        <source>Chlorophyll; less saturated in dense stands than NDVI.</source>
        <translation>Chlorophyll; in dichten Beständen weniger gesättigt als NDVI.</translation>
    </message>
    <message>
        <source>Chlorophyll of dense crops, by the red edge.</source>
        <translation>Chlorophyll dichter Bestände, über die rote Kante.</translation>
    </message>
    <message>
        <source>Open water is above zero.</source>
        <translation>Offenes Wasser liegt über null.</translation>
    </message>
    <message>
        <source>Open water is above zero, also beside built-up land.</source>
        <translation>Offenes Wasser liegt über null, auch neben Bebautem.</translation>
    </message>
    <message>
        <source>Water in leaves is high, drought is low.</source>
        <translation>Wasser in Blättern liegt hoch, Dürre tief.</translation>
    </message>
    <message>
        <source>Fresh burns are low; its loss tells severity.</source>
        <translation>Frische Brandflächen liegen tief; der Verlust sagt, wie schwer es brannte.</translation>
    </message>
    <message>
        <source>Built-up land is above zero; so is bare soil.</source>
        <translation>Bebautes liegt über null, offener Boden auch.</translation>
    </message>
    <message>
        <source>Snow is above about 0.4, clouds are not.</source>
        <translation>Schnee liegt über etwa 0,4, Wolken nicht.</translation>
    </message>
</context>
<context>
    <name>ColorMaps</name>
    <message>
        <source>Grey</source>
        <translation>Grau</translation>
    </message>
    <message>
        <source>Blue to orange</source>
        <translation>Blau bis Orange</translation>
    </message>
</context>
<context>
    <name>Counterparts</name>
    <message>
        <source>neighbour %1</source>
        <translation>Nachbar %1</translation>
    </message>
    <message>
        <source>distant %1</source>
        <translation>fern: %1</translation>
    </message>
</context>
<context>
    <name>ExperimentForm</name>
    <message>
        <source>As in the paper</source>
        <translation>Wie in der Veröffentlichung</translation>
    </message>
    <message>
        <source>As in the official code</source>
        <translation>Wie im Code der Autoren</translation>
    </message>
    <message>
        <source>For small data</source>
        <translation>Für wenige Daten</translation>
    </message>
</context>
<context>
    <name>FigureExport</name>
    <message>
        <source>Not saved</source>
        <translation>Nicht gespeichert</translation>
    </message>
    <message>
        <source>%1 cannot be written. Choose another folder or free some space.</source>
        <translation>%1 kann nicht geschrieben werden. Einen anderen Ordner wählen oder Platz schaffen.</translation>
    </message>
    <message>
        <source>Save image</source>
        <translation>Bild speichern</translation>
    </message>
    <message>
        <source>Images (*.png *.svg *.pdf)</source>
        <translation>Bilder (*.png *.svg *.pdf)</translation>
    </message>
    <message>
        <source>Export numbers</source>
        <translation>Zahlen exportieren</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Kommagetrennte Werte (*.csv)</translation>
    </message>
    <message>
        <source>Copy image</source>
        <translation>Bild kopieren</translation>
    </message>
    <message>
        <source>Save image…</source>
        <translation>Bild speichern…</translation>
    </message>
    <message>
        <source>Copy numbers</source>
        <translation>Zahlen kopieren</translation>
    </message>
    <message>
        <source>Export numbers…</source>
        <translation>Zahlen exportieren…</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Augment</source>
        <translation>Augment</translation>
    </message>
</context>
<context>
    <name>ParameterForm</name>
    <message>
        <source>learning rate</source>
        <translation>learning rate</translation>
    </message>
    <message>
        <source>kNN</source>
        <translation>kNN</translation>
    </message>
    <message>
        <source>kNN samples</source>
        <translation>kNN samples</translation>
    </message>
    <message>
        <source>epsilon</source>
        <translation>epsilon</translation>
    </message>
    <message>
        <source>sample cache</source>
        <translation>sample cache</translation>
    </message>
    <message>
        <source>augmentations</source>
        <translation>augmentations</translation>
    </message>
    <message>
        <source>view size</source>
        <translation>view size</translation>
    </message>
    <message>
        <source>gradient clip</source>
        <translation>gradient clip</translation>
    </message>
    <message>
        <source>▾ Fewer</source>
        <translation>▾ Weniger</translation>
    </message>
    <message>
        <source>▸ %1 more</source>
        <translation>▸ %1 weitere</translation>
    </message>
    <message>
        <source>Choose a folder or file</source>
        <translation>Ordner oder Datei wählen</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>Ordner…</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>Datei…</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Add an operation ▾</source>
        <translation>Operation hinzufügen ▾</translation>
    </message>
    <message>
        <source>on</source>
        <translation>an</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Veröffentlichung</translation>
    </message>
    <message>
        <source>Official code</source>
        <translation>Offizieller Code</translation>
    </message>
    <message>
        <source>view</source>
        <translation>Ansicht</translation>
    </message>
</context>
<context>
    <name>RasterImage</name>
    <message>
        <source>Min–max</source>
        <translation>Min–Max</translation>
    </message>
    <message>
        <source>Nominal range</source>
        <translation>Nennbereich</translation>
    </message>
    <message>
        <source>Black at the 2nd percentile, white at the 98th: a few clouds or roofs do not darken the rest.</source>
        <translation>Schwarz beim 2. Perzentil, Weiß beim 98.: einige Wolken oder Dächer verdunkeln den Rest nicht.</translation>
    </message>
    <message>
        <source>Black at the 0.5th percentile, white at the 99.5th.</source>
        <translation>Schwarz beim Perzentil 0,5, Weiß beim Perzentil 99,5.</translation>
    </message>
    <message>
        <source>Two standard deviations about the mean: the rule by which Sentinel data is often brought to 8 bits.</source>
        <translation>Zwei Standardabweichungen um den Mittelwert: die Regel, nach der Sentinel-Daten oft auf 8 Bit gebracht werden.</translation>
    </message>
    <message>
        <source>Black at the least value, white at the greatest: nothing is cut.</source>
        <translation>Schwarz beim kleinsten Wert, Weiß beim größten: nichts wird abgeschnitten.</translation>
    </message>
    <message>
        <source>The range the band&apos;s unit is meant for (8-bit 0 to 255, reflectance 0 to 1): brightness compares between images.</source>
        <translation>Der Bereich, für den die Einheit des Kanals gedacht ist (8 Bit 0 bis 255, Reflexionsgrad 0 bis 1): Helligkeit ist zwischen Bildern vergleichbar.</translation>
    </message>
</context>
<context>
    <name>SampleFacts</name>
    <message>
        <source>Unlabelled</source>
        <translation>Ohne Label</translation>
    </message>
    <message>
        <source>N</source>
        <comment>north</comment>
        <translation>N</translation>
    </message>
    <message>
        <source>S</source>
        <comment>south</comment>
        <translation>S</translation>
    </message>
    <message>
        <source>E</source>
        <comment>east</comment>
        <translation>O</translation>
    </message>
    <message>
        <source>W</source>
        <comment>west</comment>
        <translation>W</translation>
    </message>
</context>
<context>
    <name>SampleFilter</name>
    <message>
        <source>A quotation mark is not closed</source>
        <translation>Ein Anführungszeichen ist nicht geschlossen</translation>
    </message>
    <message>
        <source>No class &apos;%1&apos;</source>
        <translation>Keine Klasse „%1“</translation>
    </message>
    <message>
        <source>No split &apos;%1&apos;</source>
        <translation>Kein Teil „%1“</translation>
    </message>
    <message>
        <source>did you mean &apos;%1&apos;?</source>
        <translation>meinten Sie „%1“?</translation>
    </message>
    <message>
        <source>&apos;%1:&apos; is followed by a value</source>
        <translation>Auf „%1:“ folgt ein Wert</translation>
    </message>
    <message>
        <source>&apos;%1:&apos; is not known · use class:, split:, date: or plain words</source>
        <translation>„%1:“ ist unbekannt · möglich sind class:, split:, date: oder einfache Wörter</translation>
    </message>
    <message>
        <source>&apos;%1:&apos; is not known</source>
        <translation>„%1:“ ist unbekannt</translation>
    </message>
    <message>
        <source>No sensor &apos;%1&apos;</source>
        <translation>Kein Sensor „%1“</translation>
    </message>
    <message>
        <source>&apos;%1&apos; begins several names · write more of it</source>
        <translation>„%1“ beginnt mehrere Namen · schreiben Sie mehr davon</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no date · write 2018, 2018-06, 2018-06-13 or 2018-06..08</source>
        <translation>„%1“ ist kein Datum · schreiben Sie 2018, 2018-06, 2018-06-13 oder 2018-06..08</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no number · write 2, 2.. or 1..3</source>
        <translation>„%1“ ist keine Zahl · schreiben Sie 2, 2.. oder 1..3</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no share · write ..20%, 5..50% or &gt;1%</source>
        <translation>„%1“ ist kein Anteil · schreiben Sie ..20%, 5..50% oder &gt;1%</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no box · write west,south,east,north in degrees: 10.5,45,12,47</source>
        <translation>„%1“ ist kein Rechteck · schreiben Sie West,Süd,Ost,Nord in Grad: 10.5,45,12,47</translation>
    </message>
    <message>
        <source>&apos;%1&apos; ends before it begins</source>
        <translation>„%1“ endet, bevor es beginnt</translation>
    </message>
    <message>
        <source>This data tells no dates</source>
        <translation>Diese Daten nennen kein Datum</translation>
    </message>
    <message>
        <source>This data tells no locations</source>
        <translation>Diese Daten nennen keine Orte</translation>
    </message>
    <message>
        <source>This data tells no share of cloud</source>
        <translation>Diese Daten nennen keinen Wolkenanteil</translation>
    </message>
    <message>
        <source>any of these classes · class:Forest,River</source>
        <translation>eine dieser Klassen · class:Forest,River</translation>
    </message>
    <message>
        <source>exactly these classes · set:Forest,River</source>
        <translation>genau diese Klassen · set:Forest,River</translation>
    </message>
    <message>
        <source>how many classes · labels:2..</source>
        <translation>wie viele Klassen · labels:2..</translation>
    </message>
    <message>
        <source>the source&apos;s own parts · split:train</source>
        <translation>die Teile der Quelle · split:train</translation>
    </message>
    <message>
        <source>days, months, years · date:2018-06..08</source>
        <translation>Tage, Monate, Jahre · date:2018-06..08</translation>
    </message>
    <message>
        <source>samples that have it · sensor:s1</source>
        <translation>Beispiele, die ihn haben · sensor:s1</translation>
    </message>
    <message>
        <source>west,south,east,north · box:10.5,45,12,47</source>
        <translation>West,Süd,Ost,Nord · box:10.5,45,12,47</translation>
    </message>
    <message>
        <source>share under cloud · cloud:..20%</source>
        <translation>Anteil unter Wolken · cloud:..20%</translation>
    </message>
    <message>
        <source>share of missing pixels · nodata:..5%</source>
        <translation>Anteil fehlender Pixel · nodata:..5%</translation>
    </message>
    <message>
        <source>share of saturated pixels · saturated:1%..</source>
        <translation>Anteil gesättigter Pixel · saturated:1%..</translation>
    </message>
    <message>
        <source>the file&apos;s name · name:patch_*_4</source>
        <translation>der Dateiname · name:patch_*_4</translation>
    </message>
    <message>
        <source>Words that must all hold. Plain words are looked for in paths and class names.</source>
        <translation>Wörter, die alle gelten müssen. Einfache Wörter werden in Pfaden und Klassennamen gesucht.</translation>
    </message>
    <message>
        <source>A minus in front negates: -class:Sea. Quotes keep spaces: &quot;port 1&quot;. The command line takes the same line as data.filter.</source>
        <translation>Ein Minus davor verneint: -class:Sea. Anführungszeichen halten Leerzeichen: &quot;port 1&quot;. Die Befehlszeile nimmt dieselbe Zeile als data.filter.</translation>
    </message>
    <message>
        <source>samples without</source>
        <translation>Beispiele ohne</translation>
    </message>
</context>
<context>
    <name>jobs</name>
    <message>
        <source>Where: %1</source>
        <translation>Wo: %1</translation>
    </message>
    <message>
        <source>Try: %1</source>
        <translation>Abhilfe: %1</translation>
    </message>
    <message>
        <source>The memory of this machine did not suffice</source>
        <translation>Der Arbeitsspeicher reichte nicht aus</translation>
    </message>
    <message>
        <source>Use a smaller batch, a smaller image size or a smaller sample cache</source>
        <translation>Einen kleineren Batch, kleinere Bilder oder einen kleineren Bildspeicher wählen</translation>
    </message>
    <message>
        <source>An unknown failure inside the program</source>
        <translation>Ein unbekannter Fehler im Programm</translation>
    </message>
    <message>
        <source>Measuring accuracy of %1</source>
        <translation>Genauigkeit von %1 messen</translation>
    </message>
    <message>
        <source>Measuring views and training</source>
        <translation>Ansichten und Training messen</translation>
    </message>
</context>
<context>
    <name>terrella::jobs::TrainingJob</name>
    <message>
        <source>Training %1</source>
        <translation>Training von %1</translation>
    </message>
</context>
<context>
    <name>terrella::widgets::AccuracyPanel</name>
    <message>
        <source>untrained</source>
        <translation>untrainiert</translation>
    </message>
    <message>
        <source>What it learned</source>
        <translation>Was er gelernt hat</translation>
    </message>
    <message>
        <source>accuracy on held-out images</source>
        <translation>Genauigkeit auf zurückgehaltenen Bildern</translation>
    </message>
    <message>
        <source>kNN</source>
        <translation>kNN</translation>
    </message>
    <message>
        <source>linear</source>
        <translation>linear</translation>
    </message>
    <message>
        <source>Measuring…</source>
        <translation>Messung läuft…</translation>
    </message>
    <message>
        <source>Measure again</source>
        <translation>Erneut messen</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Messen</translation>
    </message>
    <message>
        <source>Measure kNN and linear accuracy of this run and of the same network untrained</source>
        <translation>kNN- und lineare Genauigkeit dieses Laufs und desselben Netzes ohne Training messen</translation>
    </message>
</context>
<context>
    <name>terrella::widgets::AugmentPage</name>
    <message>
        <source>Augment</source>
        <translation>Augment</translation>
    </message>
    <message numerus="yes">
        <source>%n view(s)</source>
        <translation>
            <numerusform>%n Ansicht</numerusform>
            <numerusform>%n Ansichten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 × %1 px</source>
        <translation>%1 × %1 px</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>Seed %1</translation>
    </message>
    <message>
        <source>Normalised with statistics of %1 images; training measures all %2 of its part first.</source>
        <translation>Normiert mit der Statistik von %1 Bildern; das Training misst zuerst alle %2 seines Teils.</translation>
    </message>
    <message>
        <source>Measure all</source>
        <translation>Alle messen</translation>
    </message>
    <message>
        <source>epochs %1–%2 of %3</source>
        <translation>Epochen %1–%2 von %3</translation>
    </message>
    <message>
        <source>Thick: epoch %1; thin: the other draws</source>
        <translation>Dick: Epoche %1; dünn: die übrigen Ziehungen</translation>
    </message>
    <message>
        <source>source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>%1, view</source>
        <translation>%1, Ansicht</translation>
    </message>
    <message>
        <source>after %1</source>
        <translation>nach %1</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Rückgängig gemacht: %1</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>Wiederholt: %1</translation>
    </message>
    <message>
        <source>What a network sees of an image appears here: open a dataset, and its samples are drawn as in training.</source>
        <translation>Hier erscheint, was ein Netz von einem Bild sieht: einen Datensatz öffnen, und seine Beispiele werden wie im Training gezogen.</translation>
    </message>
    <message>
        <source>Open a folder…</source>
        <translation>Ordner öffnen…</translation>
    </message>
    <message>
        <source>or try the embedded scenes</source>
        <translation>oder die eingebauten Szenen ansehen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Undo the last change of the experiment</source>
        <translation>Die letzte Änderung am Experiment rückgängig machen</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Compare pipelines</source>
        <translation>Pipelines vergleichen</translation>
    </message>
    <message>
        <source>Draws another pipeline beside the experiment&apos;s, with the same seed</source>
        <translation>Zieht eine andere Pipeline neben der des Experiments, mit demselben Seed</translation>
    </message>
    <message>
        <source>Draw again</source>
        <translation>Neu ziehen</translation>
    </message>
    <message>
        <source>The draws of the epochs that follow</source>
        <translation>Die Ziehungen der folgenden Epochen</translation>
    </message>
    <message>
        <source>Sample before</source>
        <translation>Voriges Beispiel</translation>
    </message>
    <message>
        <source>Next sample</source>
        <translation>Nächstes Beispiel</translation>
    </message>
    <message>
        <source>Bands</source>
        <translation>Kanäle</translation>
    </message>
    <message>
        <source>Stretch</source>
        <translation>Streckung</translation>
    </message>
    <message>
        <source>Which values become black and white: taken from the source image, for its views too</source>
        <translation>Welche Werte Schwarz und Weiß werden: vom Quellbild genommen, auch für seine Ansichten</translation>
    </message>
    <message>
        <source>Draws</source>
        <translation>Ziehungen</translation>
    </message>
    <message>
        <source>Number of draws</source>
        <translation>Zahl der Ziehungen</translation>
    </message>
    <message>
        <source>How many epochs are shown side by side</source>
        <translation>Wie viele Epochen nebeneinander gezeigt werden</translation>
    </message>
    <message>
        <source>First epoch</source>
        <translation>Erste Epoche</translation>
    </message>
    <message>
        <source>Each draw is exactly what training sees of the sample in that epoch, with the experiment&apos;s seed</source>
        <translation>Jede Ziehung ist genau das, was das Training in dieser Epoche vom Beispiel sieht, mit dem Seed des Experiments</translation>
    </message>
    <message>
        <source>Source image with the rectangles of its views</source>
        <translation>Quellbild mit den Rechtecken seiner Ansichten</translation>
    </message>
    <message>
        <source>Views of the draws</source>
        <translation>Ansichten der Ziehungen</translation>
    </message>
    <message>
        <source>Over %1 draws of the experiment&apos;s pipeline</source>
        <translation>Über %1 Ziehungen der Pipeline des Experiments</translation>
    </message>
    <message>
        <source>Operation by operation</source>
        <translation>Schritt für Schritt</translation>
    </message>
    <message>
        <source>Band by band</source>
        <translation>Kanal für Kanal</translation>
    </message>
    <message>
        <source>What each operation leaves of the chosen view; arrows step through them</source>
        <translation>Was jede Operation von der gewählten Ansicht übrig lässt; Pfeile gehen hindurch</translation>
    </message>
    <message>
        <source>Each band of what the network gets, normalisation undone</source>
        <translation>Jeder Kanal dessen, was das Netz bekommt, Normierung rückgängig gemacht</translation>
    </message>
    <message>
        <source>Masks and mixtures</source>
        <translation>Masken und Mischungen</translation>
    </message>
    <message>
        <source>What masked methods hide of the view, and what Mixup and CutMix make of it and the next chosen sample: the methods do that after the pipeline</source>
        <translation>Was maskierende Methoden von der Ansicht verdecken und was Mixup und CutMix aus ihr und dem nächsten gewählten Beispiel machen: die Methoden tun das nach der Pipeline</translation>
    </message>
    <message>
        <source>Closer look at the chosen view</source>
        <translation>Genauer Blick auf die gewählte Ansicht</translation>
    </message>
    <message>
        <source>Pictures of the chosen view</source>
        <translation>Bilder der gewählten Ansicht</translation>
    </message>
    <message>
        <source>%1, which this view shows in epoch %2</source>
        <translation>%1: zeigt diese Ansicht in Epoche %2</translation>
    </message>
    <message>
        <source>Which bands are shown as red, green and blue; gamma and colours are those of the Data page</source>
        <translation>Welche Kanäle als Rot, Grün und Blau gezeigt werden; Gamma und Farben sind die der Datenseite</translation>
    </message>
</context>
<context>
    <name>terrella::widgets::AugmentPreview</name>
    <message>
        <source>The bands were not measured</source>
        <translation>Die Kanäle wurden nicht gemessen</translation>
    </message>
    <message>
        <source>Press F5 to measure them</source>
        <translation>Mit F5 messen</translation>
    </message>
    <message>
        <source>Measuring the bands</source>
        <translation>Kanäle messen</translation>
    </message>
    <message>
        <source>Reading samples</source>
        <translation>Beispiele lesen</translation>
    </message>
    <message>
        <source>Experiment</source>
        <translation>Experiment</translation>
    </message>
    <message>
        <source>Drawing views</source>
        <translation>Ansichten ziehen</translation>
    </message>
    <message>
        <source>Following a view</source>
        <translation>Einer Ansicht folgen</translation>
    </message>
    <message>
        <source>Counting draws</source>
        <translation>Ziehungen zählen</translation>
    </message>
</context>
<context>
    <name>terrella::widgets::BandListModel</name>
    <message>
        <source>%1 polarisation</source>
        <translation>Polarisation %1</translation>
    </message>
    <message>
        <source>as stored</source>
        <translation>wie gespeichert</translation>
    </message>
    <message>
        <source>Physical value = stored value × scale + offset</source>
        <translation>Physikalischer Wert = gespeicherter Wert × Faktor + Versatz</translation>
    </message>
    <message>
        <source>Band</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Wavelength</source>
        <translation>Wellenlänge</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Faktor</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Raster</translation>
    </message>
    <message>
        <source>Sensor</source>
        <translation>Sensor</translation>
    </message>
</context>
<context>
    <name>terrella::widgets::BandStatisticsPage</name>
    <message>
        <source>Statistics of the bands</source>
        <translation>Statistik der Kanäle</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Statistik</translation>
    </message>
</context>
<context>
    <name>terrella::widgets::ClassBalancePlot</name>
    <message>
        <source>Class balance</source>
        <translation>Klassenverteilung</translation>
    </message>
    <message>
        <source>Unlabelled</source>
        <translation>Ohne Label</translation>
    </message>
    <message>
        <source>Samples (dashed: an equal share)</source>
        <translation>Beispiele (gestrichelt: gleicher Anteil)</translation>
    </message>
</context>
<context>
    <name>terrella::widgets::ClassModel</name>
    <message>
        <source>Unlabelled</source>
        <translation>Ohne Label</translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s)</source>
        <translation>
            <numerusform>%n Beispiel</numerusform>
            <numerusform>%n Beispiele</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>terrella::widgets::ClassStatisticsModel</name>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>Pixel</translation>
    </message>
</context>
<context>
    <name>terrella::widgets::ClassStatisticsPage</name>
    <message>
        <source>Mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Deviation</source>
        <translation>Abweichung</translation>
    </message>
    <message>
        <source>Least</source>
        <translation>Kleinster</translation>
    </message>
    <message>
        <source>Greatest</source>
        <translation>Größter</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Kennzahl</translation>
    </message>
    <message>
        <source>Which figure of each band the table shows</source>
        <translation>Welche Kennzahl jedes Kanals die Tabelle zeigt</translation>
    </message>
    <message>
        <source>All figures, a line a class and band</source>
        <translation>Alle Kennzahlen, eine Zeile je Klasse und Kanal</translation>
    </message>
    <message>
        <source>Statistics by class</source>
        <translation>Statistik nach Klassen</translation>
    </message>
    <message>
        <source>Mean spectra of the classes</source>
        <translation>Mittlere Spektren der Klassen</translation>
    </message>
    <message>
        <source>classes of the masks&apos; pixels</source>
        <translation>Klassen der Pixel der Masken</translation>
    </message>
    <message>
        <source>classes of the samples</source>
        <translation>Klassen der Beispiele</translation>
    </message>
</context>
<context>
    <name>terrella::widgets::ColorBar</name>
    <message>
        <source>Colour scale</source>
        <translation>Farbskala</translation>
    </message>
    <message>
        <source>%1 from %2 to %3</source>
        <translation>%1 von %2 bis %3</translation>
    </message>
</context>
<context>
    <name>terrella::widgets::ComparisonPanel</name>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>Take the pipeline of %1</source>
        <translation>Die Pipeline von %1 übernehmen</translation>
    </message>
    <message>
        <source>The present pipeline, kept</source>
        <translation>Die jetzige Pipeline, festgehalten</translation>
    </message>
    <message>
        <source>Method default</source>
        <translation>Vorgabe der Methode</translation>
    </message>
    <message>
        <source>Published recipes</source>
        <translation>Veröffentlichte Rezepte</translation>
    </message>
    <message>
        <source>Kept pipeline</source>
        <translation>Festgehaltene Pipeline</translation>
    </message>
    <message>
        <source>Side by side with</source>
        <translation>Nebeneinander mit</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Wählen</translation>
    </message>
    <message>
        <source>What the experiment&apos;s pipeline is compared with</source>
        <translation>Womit die Pipeline des Experiments verglichen wird</translation>
    </message>
    <message>
        <source>View of the other pipeline</source>
        <translation>Ansicht der anderen Pipeline</translation>
    </message>
    <message>
        <source>The view of the other pipeline that is listed; all of them are drawn</source>
        <translation>Die aufgelistete Ansicht der anderen Pipeline; gezogen werden alle</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>End the comparison</source>
        <translation>Vergleich beenden</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>Operation</translation>
    </message>
    <message>
        <source>Experiment</source>
        <translation>Experiment</translation>
    </message>
    <message>
        <source>Two pipelines side by side</source>
        <translation>Zwei Pipelines nebeneinander</translation>
    </message>
    <message>
        <source>The other pipeline becomes the experiment&apos;s, view by view; where the method&apos;s views are others, the listed view&apos;s for all of them</source>
        <translation>Die andere Pipeline wird die des Experiments, Ansicht für Ansicht; hat die Methode andere Ansichten, dann die der aufgelisteten für alle</translation>
    </message>
</context>
<context>
    <name>terrella::widgets::CropView</name>
    <message>
        <source>the source with its rectangles</source>
        <translation>Quelle mit ihren Rechtecken</translation>
    </message>
</context>
<context>
    <name>terrella::widgets::CurveCard</name>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Leicht</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>Stark</translation>
    </message>
    <message>
        <source>Smooth ▾</source>
        <translation>Glätten ▾</translation>
    </message>
    <message>
        <source>Smooth the curves; the raw values stay faint below</source>
        <translation>Kurven glätten; die Rohwerte bleiben blass darunter</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>Logarithmic axis (L)</source>
        <translation>Logarithmische Achse (L)</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Folgen</translation>
    </message>
    <message>
        <source>Show all and follow the run again (double-click)</source>
        <translation>Alles zeigen und dem Lauf wieder folgen (Doppelklick)</translation>
    </message>
</context>
<context>
    <name>terrella::widgets::CurvePlot</name>
    <message>
        <source>Copy image</source>
        <translation>Bild kopieren</translation>
    </message>
    <message>
        <source>Copy numbers</source>
        <translation>Zahlen kopieren</translation>
    </message>
    <message>
        <source>Save image…</source>
        <translation>Bild speichern…</translation>
    </message>
    <message>
        <source>Export numbers…</source>
        <translation>Zahlen exportieren…</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>Glättung</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Leicht</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>Stark</translation>
    </message>
    <message>
        <source>Logarithmic axis</source>
        <translation>Logarithmische Achse</translation>
    </message>
    <message>
        <source>A visible value is zero or less</source>
        <translation>Ein sichtbarer Wert ist null oder kleiner</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Einpassen</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Nicht gespeichert</translation>
    </message>
    <message>
        <source>%1 cannot be written. Choose another folder or free some space.</source>
        <translation>%1 kann nicht geschrieben werden. Einen anderen Ordner wählen oder Platz schaffen.</translation>
    </message>
    <message>
        <source>Save image</source>
        <translation>Bild speichern</translation>
    </message>
    <message>
        <source>Images (*.png *.svg *.pdf)</source>
        <translation>Bilder (*.png *.svg *.pdf)</translation>
    </message>
    <message>
        <source>Export numbers</source>
        <translation>Zahlen exportieren</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Kommagetrennte Werte (*.csv)</translation>
    </message>
</context>
<context>
    <name>terrella::widgets::DataPage</name>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message numerus="yes">
        <source>%1 images</source>
        <comment>with the count as %1</comment>
        <translation>
            <numerusform>%1 Bild</numerusform>
            <numerusform>%1 Bilder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n band(s)</source>
        <translation>
            <numerusform>%n Kanal</numerusform>
            <numerusform>%n Kanäle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n class(es)</source>
        <translation>
            <numerusform>%n Klasse</numerusform>
            <numerusform>%n Klassen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 × %2 px</source>
        <translation>%1 × %2 px</translation>
    </message>
    <message>
        <source>several sizes</source>
        <translation>mehrere Größen</translation>
    </message>
    <message>
        <source>Listing samples</source>
        <translation>Beispiele werden aufgelistet</translation>
    </message>
    <message>
        <source>Unlabelled</source>
        <translation>Ohne Label</translation>
    </message>
    <message>
        <source>Looking at the range of values</source>
        <translation>Wertebereich wird bestimmt</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Nothing is shown: change the filter</source>
        <translation>Nichts wird gezeigt: Filter ändern</translation>
    </message>
    <message>
        <source>Images belong here: a folder or an archive with one folder for each class, GeoTIFF, PNG, JPEG or JPEG 2000.</source>
        <translation>Hierher gehören Bilder: ein Ordner oder Archiv mit einem Ordner je Klasse, GeoTIFF, PNG, JPEG oder JPEG 2000.</translation>
    </message>
    <message>
        <source>Open a folder…</source>
        <translation>Ordner öffnen…</translation>
    </message>
    <message>
        <source>or try the embedded scenes</source>
        <translation>oder die eingebauten Szenen ausprobieren</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Statistik</translation>
    </message>
    <message>
        <source>Mean, deviation and range of every band over what is shown</source>
        <translation>Mittel, Abweichung und Bereich jedes Kanals über alles Gezeigte</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Öffnen…</translation>
    </message>
    <message>
        <source>Open a folder, an archive or the embedded scenes</source>
        <translation>Einen Ordner, ein Archiv oder die eingebauten Szenen öffnen</translation>
    </message>
    <message>
        <source>Filter: class:Forest,River split:train or words of a file name</source>
        <translation>Filter: class:Forest,River split:train oder Wörter aus Dateinamen</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Sort: mixed</source>
        <translation>Folge: gemischt</translation>
    </message>
    <message>
        <source>Sort: class</source>
        <translation>Folge: Klasse</translation>
    </message>
    <message>
        <source>Sort: name</source>
        <translation>Folge: Name</translation>
    </message>
    <message>
        <source>Sort: as stored</source>
        <translation>Folge: wie gespeichert</translation>
    </message>
    <message>
        <source>Order of the thumbnails</source>
        <translation>Reihenfolge der Vorschaubilder</translation>
    </message>
    <message>
        <source>Size of the thumbnails</source>
        <translation>Größe der Vorschaubilder</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>%1 ausgewählt</translation>
    </message>
    <message>
        <source>%1 excluded</source>
        <translation>%1 ausgeschlossen</translation>
    </message>
    <message>
        <source>Broken, empty, saturated and duplicate samples, with reasons</source>
        <translation>Defekte, leere, gesättigte und doppelte Beispiele, mit Gründen</translation>
    </message>
    <message>
        <source>Keep the filter in the experiment</source>
        <translation>Filter im Experiment behalten</translation>
    </message>
    <message>
        <source>Keep this filter in the experiment: training and evaluation then use the samples shown, and no others</source>
        <translation>Diesen Filter im Experiment behalten: Training und Auswertung nehmen dann die gezeigten Beispiele und keine anderen</translation>
    </message>
    <message>
        <source>Health · %1</source>
        <translation>Zustand · %1</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Checking the data</source>
        <translation>Daten werden geprüft</translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s) excluded from the experiment</source>
        <translation>
            <numerusform>%n Beispiel aus dem Experiment ausgeschlossen</numerusform>
            <numerusform>%n Beispiele aus dem Experiment ausgeschlossen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s) included again</source>
        <translation>
            <numerusform>%n Beispiel wieder aufgenommen</numerusform>
            <numerusform>%n Beispiele wieder aufgenommen</numerusform>
        </translation>
    </message>
    <message>
        <source>Exclude from the experiment</source>
        <translation>Aus dem Experiment ausschließen</translation>
    </message>
    <message>
        <source>Include again</source>
        <translation>Wieder aufnehmen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Invert the selection</source>
        <translation>Auswahl umkehren</translation>
    </message>
    <message>
        <source>Copy the names</source>
        <translation>Namen kopieren</translation>
    </message>
    <message>
        <source>Export the list…</source>
        <translation>Liste exportieren…</translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) copied</source>
        <translation>
            <numerusform>%n Name kopiert</numerusform>
            <numerusform>%n Namen kopiert</numerusform>
        </translation>
    </message>
    <message>
        <source>Export the list</source>
        <translation>Liste exportieren</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
    <message>
        <source>Saving %1</source>
        <translation>%1 wird gespeichert</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>%1 gespeichert</translation>
    </message>
    <message>
        <source>Sort: split</source>
        <translation>Folge: Teil</translation>
    </message>
    <message>
        <source>Sort: date</source>
        <translation>Folge: Datum</translation>
    </message>
    <message>
        <source>Sort: location</source>
        <translation>Folge: Ort</translation>
    </message>
    <message>
        <source>Sort: cloud</source>
        <translation>Folge: Wolken</translation>
    </message>
    <message>
        <source>Sort: no data</source>
        <translation>Folge: ohne Daten</translation>
    </message>
    <message>
        <source>Sort: saturation</source>
        <translation>Folge: Sättigung</translation>
    </message>
    <message>
        <source>Shares of pixels are known once every sample was read · choose Health, then Check every sample</source>
        <translation>Anteile von Pixeln sind bekannt, sobald jedes Beispiel gelesen wurde · wählen Sie Zustand, dann Jedes Beispiel prüfen</translation>
    </message>
    <message>
        <source>The experiment keeps its filter until this one can be read</source>
        <translation>Das Experiment behält seinen Filter, bis dieser lesbar ist</translation>
    </message>
    <message>
        <source>The experiment uses every sample</source>
        <translation>Das Experiment nimmt jedes Beispiel</translation>
    </message>
    <message>
        <source>The experiment uses %1 of %2 samples</source>
        <translation>Das Experiment nimmt %1 von %2 Beispielen</translation>
    </message>
</context>
<context>
    <name>terrella::widgets::DatasetSession</name>
    <message>
        <source>Embedded scenes</source>
        <translation>Eingebaute Szenen</translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation>%1 wird geöffnet</translation>
    </message>
</context>
<context>
    <name>terrella::widgets::DistributionPlots</name>
    <message>
        <source>No two views of one image: there is nothing to overlap with</source>
        <translation>Keine zwei Ansichten eines Bildes: es gibt nichts zu überlappen</translation>
    </message>
    <message>
        <source>Area of the crops</source>
        <translation>Ausschnittsfläche</translation>
    </message>
    <message>
        <source>Share of the image</source>
        <translation>Anteil am Bild</translation>
    </message>
    <message>
        <source>Draws</source>
        <translation>Ziehungen</translation>
    </message>
    <message>
        <source>How much of the image a view shows. Small crops teach parts, large ones scenes</source>
        <translation>Wie viel vom Bild eine Ansicht zeigt. Kleine Ausschnitte lehren Teile, große Szenen</translation>
    </message>
    <message>
        <source>Aspect of the crops</source>
        <translation>Seitenverhältnis</translation>
    </message>
    <message>
        <source>Width : height, log₂</source>
        <translation>Breite : Höhe, log₂</translation>
    </message>
    <message>
        <source>0: square, 1: twice as wide as high, −1: twice as high as wide</source>
        <translation>0: quadratisch, 1: doppelt so breit wie hoch, −1: doppelt so hoch wie breit</translation>
    </message>
    <message>
        <source>Overlap of two views</source>
        <translation>Überlappung</translation>
    </message>
    <message>
        <source>Shared area : area of both</source>
        <translation>Gemeinsame Fläche : Fläche beider</translation>
    </message>
    <message>
        <source>The area that both views show over the area that either shows. Without overlap two views share only the scene; with full overlap only colours differ</source>
        <translation>Die Fläche, die beide Ansichten zeigen, zu der, die mindestens eine zeigt. Ohne Überlappung teilen zwei Ansichten nur die Szene; bei voller Überlappung unterscheiden sich nur die Farben</translation>
    </message>
</context>
<context>
    <name>terrella::widgets::DoubtList</name>
    <message>
        <source>nothing doubtful</source>
        <translation>nichts Zweifelhaftes</translation>
    </message>
    <message>
        <source>Doubt: %1</source>
        <translation>Zweifel: %1</translation>
    </message>
    <message>
        <source>Try: %1.</source>
        <translation>Versuch: %1.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
</context>
<context>
    <name>terrella::widgets::DrawsView</name>
    <message>
        <source>Epoch %1, %2: shows %3 × %4 of %5 × %6 pixels, %7 of the image, as %8 × %9</source>
        <translation>Epoche %1, %2: zeigt %3 × %4 von %5 × %6 Pixeln, %7 des Bildes, als %8 × %9</translation>
    </message>
    <message>
        <source>epoch %1</source>
        <translation>Epoche %1</translation>
    </message>
    <message>
        <source>this view</source>
        <translation>Diese Ansicht</translation>
    </message>
    <message>
        <source>all draws</source>
        <translation>Alle Ziehungen</translation>
    </message>
</context>
<context>
    <name>terrella::widgets::ErrorPanel</name>
    <message>
        <source>Copy details</source>
        <translation>Details kopieren</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Verwerfen</translation>
    </message>
</context>
<context>
    <name>terrella::widgets::Exclusions</name>
    <message numerus="yes">
        <source>Exclude %n sample(s)</source>
        <translation>
            <numerusform>%n Beispiel ausschließen</numerusform>
            <numerusform>%n Beispiele ausschließen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Include %n sample(s)</source>
        <translation>
            <numerusform>%n Beispiel aufnehmen</numerusform>
            <numerusform>%n Beispiele aufnehmen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>terrella::widgets::ExperimentForm</name>
    <message>
        <source>Opening %1</source>
        <translation>%1 wird geöffnet</translation>
    </message>
    <message>
        <source>Opened %1</source>
        <translation>%1 geöffnet</translation>
    </message>
    <message>
        <source>Saving %1</source>
        <translation>%1 wird gespeichert</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>%1 gespeichert</translation>
    </message>
    <message>
        <source>Open experiment</source>
        <translation>Experiment öffnen</translation>
    </message>
    <message>
        <source>Experiments (*.yaml *.yml)</source>
        <translation>Experimente (*.yaml *.yml)</translation>
    </message>
    <message>
        <source>Save experiment</source>
        <translation>Experiment speichern</translation>
    </message>
    <message>
        <source>Experiment</source>
        <translation>Experiment</translation>
    </message>
    <message>
        <source>Open experiment…</source>
        <translation>Experiment öffnen…</translation>
    </message>
    <message>
        <source>Save experiment…</source>
        <translation>Experiment speichern…</translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>Rückgängig (Strg+Z)</translation>
    </message>
    <message>
        <source>Redo (Ctrl+Shift+Z)</source>
        <translation>Wiederholen (Strg+Umschalt+Z)</translation>
    </message>
    <message>
        <source>Why this default</source>
        <translation>Warum diese Vorgabe</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Rezept</translation>
    </message>
    <message>
        <source>Set how the method is trained in its paper, in its official code, or on small data</source>
        <translation>Einstellen, wie das Verfahren in der Veröffentlichung, im Code der Autoren oder mit wenigen Daten trainiert wird</translation>
    </message>
</context>
<context>
    <name>terrella::widgets::ExperimentSession</name>
    <message>
        <source>Use the method&apos;s own recipe</source>
        <translation>Das Rezept der Methode nehmen</translation>
    </message>
</context>
<context>
    <name>terrella::widgets::FootprintMap</name>
    <message>
        <source>Map of the samples</source>
        <translation>Karte der Beispiele</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>E</source>
        <comment>east</comment>
        <translation>O</translation>
    </message>
    <message>
        <source>W</source>
        <comment>west</comment>
        <translation>W</translation>
    </message>
    <message>
        <source>N</source>
        <comment>north</comment>
        <translation>N</translation>
    </message>
    <message>
        <source>S</source>
        <comment>south</comment>
        <translation>S</translation>
    </message>
</context>
<context>
    <name>terrella::widgets::GeometryPanel</name>
    <message>
        <source>%1 · RankMe %2</source>
        <translation>%1 · RankMe %2</translation>
    </message>
    <message>
        <source>projections</source>
        <translation>Projektionen</translation>
    </message>
    <message>
        <source>embeddings</source>
        <translation>Einbettungen</translation>
    </message>
    <message>
        <source>Singular values</source>
        <translation>Singulärwerte</translation>
    </message>
    <message>
        <source>singular value, by size</source>
        <translation>Singulärwert, nach Größe</translation>
    </message>
    <message>
        <source>No spectrum yet: it is measured every few steps, from 16 images on. Start a run or choose one that trained.</source>
        <translation>Noch kein Spektrum: Es wird alle paar Schritte gemessen, ab 16 Bildern. Starten Sie einen Lauf oder wählen Sie einen, der trainiert hat.</translation>
    </message>
    <message>
        <source>Cosines of projections</source>
        <translation>Kosinus der Projektionen</translation>
    </message>
    <message>
        <source>cosine</source>
        <translation>Kosinus</translation>
    </message>
    <message>
        <source>pairs (%)</source>
        <translation>Paare (%)</translation>
    </message>
    <message>
        <source>&lt;p&gt;How alike projections are. Partners (two views of an image) should be near 1: &lt;b&gt;alignment&lt;/b&gt;. Different images should spread around 0: &lt;b&gt;uniformity&lt;/b&gt; (Wang and Isola 2020).&lt;/p&gt;&lt;p&gt;Both heaps at 1: everything got the same place, a complete collapse. Heaps that lie on each other: the task is not solved yet.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Wie ähnlich Projektionen sind. Partner (zwei Ansichten eines Bildes) sollen nahe 1 liegen: &lt;b&gt;Alignment&lt;/b&gt;. Verschiedene Bilder sollen um 0 streuen: &lt;b&gt;Uniformität&lt;/b&gt; (Wang und Isola 2020).&lt;/p&gt;&lt;p&gt;Beide Haufen bei 1: Alles bekam denselben Ort, ein vollständiger Kollaps. Haufen, die aufeinander liegen: Die Aufgabe ist noch nicht gelöst.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>different images</source>
        <translation>verschiedene Bilder</translation>
    </message>
    <message>
        <source>partners</source>
        <translation>Partner</translation>
    </message>
    <message>
        <source>No cosines yet: they are measured with the spectrum, and not in runs of earlier versions.</source>
        <translation>Noch keine Kosinus: Sie werden mit dem Spektrum gemessen, nicht aber in Läufen früherer Versionen.</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Step of the measurement</source>
        <translation>Schritt der Messung</translation>
    </message>
    <message>
        <source>Measurements from the first to the newest (arrow keys, Home, End)</source>
        <translation>Messungen von der ersten bis zur neuesten (Pfeiltasten, Pos1, Ende)</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Folgen</translation>
    </message>
    <message>
        <source>Show the newest measurement as the run goes on</source>
        <translation>Die neueste Messung zeigen, während der Lauf weitergeht</translation>
    </message>
    <message>
        <source>&lt;p&gt;Singular values of the last images&apos; embeddings, each over the largest (σ / σ₁). Even values: all directions are used. A cliff: the directions behind it are lost, a &lt;b&gt;dimensional collapse&lt;/b&gt; (Jing et al. 2022).&lt;/p&gt;&lt;p&gt;&lt;b&gt;RankMe&lt;/b&gt; counts the directions in use, as exp of the entropy of these values (Garrido et al. 2023). Embeddings are what downstream tasks see; projections, which the loss compares, may use fewer.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Singulärwerte der Einbettungen der letzten Bilder, jeder durch den größten geteilt (σ / σ₁). Gleichmäßige Werte: Alle Richtungen werden genutzt. Ein Absturz: Die Richtungen dahinter sind verloren, ein &lt;b&gt;dimensionaler Kollaps&lt;/b&gt; (Jing et al. 2022).&lt;/p&gt;&lt;p&gt;&lt;b&gt;RankMe&lt;/b&gt; zählt die genutzten Richtungen: exp der Entropie dieser Werte (Garrido et al. 2023). Einbettungen sind, was nachgelagerte Aufgaben sehen; Projektionen, die der Verlust vergleicht, dürfen weniger nutzen.&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>terrella::widgets::GridDialog</name>
    <message>
        <source>Several values</source>
        <translation>Mehrere Werte</translation>
    </message>
    <message>
        <source>One setting a line, its values after it. Every combination becomes a run of the experiment in the form; several seeds tell how much of a difference is chance.</source>
        <translation>Eine Einstellung je Zeile, dahinter ihre Werte. Jede Kombination wird ein Lauf des Experiments im Formular; mehrere Seeds zeigen, wie viel von einem Unterschied Zufall ist.</translation>
    </message>
    <message>
        <source>Settings and their values</source>
        <translation>Einstellungen und ihre Werte</translation>
    </message>
    <message>
        <source>Name at least one setting.</source>
        <translation>Mindestens eine Einstellung nennen.</translation>
    </message>
    <message>
        <source>Add to the queue</source>
        <translation>In die Warteschlange</translation>
    </message>
    <message numerus="yes">
        <source>Add %n run(s) to the queue</source>
        <translation>
            <numerusform>%n Lauf in die Warteschlange</numerusform>
            <numerusform>%n Läufe in die Warteschlange</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>terrella::widgets::HealthDialog</name>
    <message>
        <source>Check every sample</source>
        <translation>Jedes Beispiel prüfen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Show in the grid</source>
        <translation>Im Raster zeigen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Export as CSV…</source>
        <translation>Als CSV exportieren…</translation>
    </message>
    <message>
        <source>Health of the data</source>
        <translation>Zustand der Daten</translation>
    </message>
    <message>
        <source>Reads every sample once: broken, without data, saturated, of another size, duplicate. What was read is kept, so a check that was cancelled goes on from there.</source>
        <translation>Liest jedes Beispiel einmal: defekt, ohne Daten, gesättigt, von anderer Größe, doppelt. Was gelesen ist, bleibt erhalten, sodass eine abgebrochene Prüfung von dort weitergeht.</translation>
    </message>
    <message>
        <source>Training and evaluation leave these samples out. The files are not touched: the list goes into the experiment and its run folder.</source>
        <translation>Training und Auswertung lassen diese Beispiele aus. Die Dateien bleiben unberührt: Die Liste kommt ins Experiment und in seinen Laufordner.</translation>
    </message>
    <message>
        <source>Selects the samples of the chosen lines, or of all lines shown</source>
        <translation>Wählt die Beispiele der gewählten Zeilen aus, sonst die aller gezeigten</translation>
    </message>
    <message>
        <source>A table that terrella-cli train --exclude takes</source>
        <translation>Eine Tabelle, die terrella-cli train --exclude annimmt</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Checking every sample</source>
        <translation>Jedes Beispiel wird geprüft</translation>
    </message>
    <message>
        <source>Go on checking</source>
        <translation>Weiter prüfen</translation>
    </message>
    <message numerus="yes">
        <source>%1 samples were checked</source>
        <comment>with the count as %1</comment>
        <translation>
            <numerusform>%1 Beispiel wurde geprüft</numerusform>
            <numerusform>%1 Beispiele wurden geprüft</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 samples were checked</source>
        <translation>%1 von %2 Beispielen wurden geprüft</translation>
    </message>
    <message>
        <source>Only what failed while it was listed or drawn is known so far.</source>
        <translation>Bisher ist nur bekannt, was beim Auflisten oder Zeichnen misslang.</translation>
    </message>
    <message>
        <source>Nothing is wrong with these samples.</source>
        <translation>Mit diesen Beispielen ist alles in Ordnung.</translation>
    </message>
    <message>
        <source>Nothing wrong is known. Check every sample to find broken, empty, saturated and duplicate ones.</source>
        <translation>Es ist nichts Falsches bekannt. Prüfen Sie jedes Beispiel, um defekte, leere, gesättigte und doppelte zu finden.</translation>
    </message>
    <message numerus="yes">
        <source>Include %n sample(s)</source>
        <translation>
            <numerusform>%n Beispiel aufnehmen</numerusform>
            <numerusform>%n Beispiele aufnehmen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Exclude %n sample(s)</source>
        <translation>
            <numerusform>%n Beispiel ausschließen</numerusform>
            <numerusform>%n Beispiele ausschließen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>terrella::widgets::HealthModel</name>
    <message>
        <source>Broken</source>
        <translation>Defekt</translation>
    </message>
    <message>
        <source>No data</source>
        <translation>Ohne Daten</translation>
    </message>
    <message>
        <source>Saturated</source>
        <translation>Gesättigt</translation>
    </message>
    <message>
        <source>Wrong size</source>
        <translation>Falsche Größe</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Doppelt</translation>
    </message>
    <message>
        <source>%1 · excluded</source>
        <translation>%1 · ausgeschlossen</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
</context>
<context>
    <name>terrella::widgets::HealthStrip</name>
    <message>
        <source>learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>deviation · √D</source>
        <translation>Abweichung · √D</translation>
    </message>
    <message>
        <source>encoder · √D</source>
        <translation>Encoder · √D</translation>
    </message>
    <message>
        <source>gradient norm</source>
        <translation>Gradientennorm</translation>
    </message>
    <message>
        <source>data wait</source>
        <translation>Warten auf Daten</translation>
    </message>
    <message>
        <source>momentum</source>
        <translation>Momentum</translation>
    </message>
    <message>
        <source>images/s</source>
        <translation>Bilder/s</translation>
    </message>
    <message>
        <source>Spread of the normalised embeddings times √D: about 1 when they fill the sphere, 0 when all images got the same one. Healthy above %1.</source>
        <translation>Streuung der normierten Einbettungen mal √D: etwa 1, wenn sie die Kugel füllen, 0, wenn alle Bilder dieselbe haben. Gesund über %1.</translation>
    </message>
    <message>
        <source>The same spread before the projection head: what downstream tasks will see.</source>
        <translation>Dieselbe Streuung vor dem Projektionskopf: was nachgelagerte Aufgaben sehen.</translation>
    </message>
    <message>
        <source>Length of all gradients together. Rising without end means a learning rate too high.</source>
        <translation>Länge aller Gradienten zusammen. Steigt sie ohne Ende, ist die Lernrate zu hoch.</translation>
    </message>
    <message>
        <source>Share of the time in which training waits for images. Healthy below %1.</source>
        <translation>Anteil der Zeit, in der das Training auf Bilder wartet. Gesund unter %1.</translation>
    </message>
    <message>
        <source>Learning rate of the step, after warm-up and schedule.</source>
        <translation>Lernrate des Schritts, nach Aufwärmphase und Zeitplan.</translation>
    </message>
    <message>
        <source>The share of itself that the slowly following network keeps in a step.</source>
        <translation>Der Anteil seiner selbst, den das langsam folgende Netz in einem Schritt behält.</translation>
    </message>
    <message>
        <source>effective rank</source>
        <translation>effektiver Rang</translation>
    </message>
    <message>
        <source>Directions that the projections use (RankMe). Healthy above %1, and above 4 % of those possible.</source>
        <translation>Richtungen, die die Projektionen nutzen (RankMe). Gesund über %1 und über 4 % der möglichen.</translation>
    </message>
</context>
<context>
    <name>terrella::widgets::ImageView</name>
    <message>
        <source>Image</source>
        <translation>Bild</translation>
    </message>
</context>
<context>
    <name>terrella::widgets::JobLine</name>
    <message>
        <source>stopping…</source>
        <translation>wird angehalten…</translation>
    </message>
    <message>
        <source>%1 · %2 left</source>
        <translation>%1 · noch %2</translation>
    </message>
    <message>
        <source>Cancel %1</source>
        <translation>%1 abbrechen</translation>
    </message>
</context>
<context>
    <name>terrella::widgets::JobRow</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
</context>
<context>
    <name>terrella::widgets::JobTray</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weiterer</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>No jobs are running</source>
        <translation>Keine Aufträge laufen</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) running</source>
        <translation>
            <numerusform>%n Auftrag läuft</numerusform>
            <numerusform>%n Aufträge laufen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>terrella::widgets::Legend</name>
    <message>
        <source>Legend</source>
        <translation>Legende</translation>
    </message>
</context>
<context>
    <name>terrella::widgets::MapPanel</name>
    <message>
        <source>Looking for places</source>
        <translation>Orte werden gesucht</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Where the samples lie. Click takes one in hand, Shift and drag selects, wheel zooms</source>
        <translation>Wo die Beispiele liegen. Klick nimmt eines zur Hand, Umschalt und Ziehen wählt aus, das Rad vergrößert</translation>
    </message>
</context>
<context>
    <name>terrella::widgets::OpenMenu</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open folder…</source>
        <translation>Ordner öffnen…</translation>
    </message>
    <message>
        <source>Open archive…</source>
        <translation>Archiv öffnen…</translation>
    </message>
    <message>
        <source>Open the embedded scenes</source>
        <translation>Eingebaute Szenen öffnen</translation>
    </message>
    <message>
        <source>Open a folder of images</source>
        <translation>Ordner mit Bildern öffnen</translation>
    </message>
    <message>
        <source>Open an archive of images</source>
        <translation>Archiv mit Bildern öffnen</translation>
    </message>
    <message>
        <source>Archives (*.zip *.tar *.tar.gz *.tgz)</source>
        <translation>Archive (*.zip *.tar *.tar.gz *.tgz)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>terrella::widgets::ParameterForm</name>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>own list</source>
        <translation>eigene Liste</translation>
    </message>
    <message>
        <source>Search a parameter…</source>
        <translation>Parameter suchen…</translation>
    </message>
    <message>
        <source>Search a parameter</source>
        <translation>Parameter suchen</translation>
    </message>
    <message>
        <source>No parameter matches. Esc shows all.</source>
        <translation>Kein Parameter passt. Esc zeigt alle.</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>own lists by %1</source>
        <translation>eigene Listen je %1</translation>
    </message>
</context>
<context>
    <name>terrella::widgets::PictureStrip</name>
    <message>
        <source>source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>%1, %2, changed nothing in this draw</source>
        <translation>%1, %2, hat in dieser Ziehung nichts geändert</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>this step</source>
        <translation>Diesen Schritt</translation>
    </message>
    <message>
        <source>all steps</source>
        <translation>Alle Schritte</translation>
    </message>
</context>
<context>
    <name>terrella::widgets::PipelineModel</name>
    <message>
        <source>on</source>
        <translation>an</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message numerus="yes">
        <source>%n doubt(s)</source>
        <translation>
            <numerusform>%n Zweifel</numerusform>
            <numerusform>%n Zweifel</numerusform>
        </translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>%1 hinzufügen</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>Move %1</source>
        <translation>%1 verschieben</translation>
    </message>
    <message>
        <source>Switch %1 on</source>
        <translation>%1 einschalten</translation>
    </message>
    <message>
        <source>Switch %1 off</source>
        <translation>%1 ausschalten</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>%1 ändern</translation>
    </message>
</context>
<context>
    <name>terrella::widgets::PipelinePanel</name>
    <message>
        <source>Method default</source>
        <translation>Vorgabe der Methode</translation>
    </message>
    <message>
        <source>Own list</source>
        <translation>Eigene Liste</translation>
    </message>
    <message>
        <source>Undo: %1 (Ctrl+Z)</source>
        <translation>Rückgängig: %1 (Strg+Z)</translation>
    </message>
    <message>
        <source>Nothing to undo (Ctrl+Z)</source>
        <translation>Nichts rückgängig zu machen (Strg+Z)</translation>
    </message>
    <message>
        <source>Redo: %1 (Ctrl+Shift+Z)</source>
        <translation>Wiederholen: %1 (Strg+Umschalt+Z)</translation>
    </message>
    <message>
        <source>Nothing to redo (Ctrl+Shift+Z)</source>
        <translation>Nichts zu wiederholen (Strg+Umschalt+Z)</translation>
    </message>
    <message>
        <source>The recipe of %1: %2. The first change makes it a list of your own.</source>
        <translation>Das Rezept von %1: %2. Die erste Änderung macht eine eigene Liste daraus.</translation>
    </message>
    <message>
        <source>For every view of %1. The Train page uses this list.</source>
        <translation>Für jede Ansicht von %1. Die Trainingsseite benutzt diese Liste.</translation>
    </message>
    <message>
        <source>No operation is on: training then takes the recipe of %1.</source>
        <translation>Keine Operation ist an: das Training nimmt dann das Rezept von %1.</translation>
    </message>
    <message>
        <source>Parameters of %1</source>
        <translation>Parameter von %1</translation>
    </message>
    <message>
        <source>Doubts</source>
        <translation>Zweifel</translation>
    </message>
    <message>
        <source>Doubts (%1)</source>
        <translation>Zweifel (%1)</translation>
    </message>
    <message>
        <source>Published recipes</source>
        <translation>Veröffentlichte Rezepte</translation>
    </message>
    <message>
        <source>Take the recipe of %1</source>
        <translation>Das Rezept von %1 übernehmen</translation>
    </message>
    <message>
        <source>Pipeline</source>
        <translation>Pipeline</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Open a pipeline…</source>
        <translation>Pipeline öffnen…</translation>
    </message>
    <message>
        <source>Save the pipeline…</source>
        <translation>Pipeline speichern…</translation>
    </message>
    <message>
        <source>The method&apos;s own recipe, a published one, or a list of your own</source>
        <translation>Das Rezept der Methode, ein veröffentlichtes oder eine eigene Liste</translation>
    </message>
    <message>
        <source>Add an operation ▾</source>
        <translation>Operation hinzufügen ▾</translation>
    </message>
    <message>
        <source>Add an operation after the one in hand</source>
        <translation>Eine Operation nach der gewählten hinzufügen</translation>
    </message>
    <message>
        <source>Move up (Alt+Up)</source>
        <translation>Nach oben (Alt+Auf)</translation>
    </message>
    <message>
        <source>Move down (Alt+Down)</source>
        <translation>Nach unten (Alt+Ab)</translation>
    </message>
    <message>
        <source>Remove (Del)</source>
        <translation>Entfernen (Entf)</translation>
    </message>
    <message>
        <source>Back to the method&apos;s own recipe</source>
        <translation>Zurück zum Rezept der Methode</translation>
    </message>
    <message>
        <source>Operations, in the order in which they are carried out</source>
        <translation>Operationen in der Reihenfolge, in der sie ausgeführt werden</translation>
    </message>
    <message>
        <source>Throughput</source>
        <translation>Durchsatz</translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>There are no views in this file</source>
        <translation>In dieser Datei sind keine Ansichten</translation>
    </message>
    <message>
        <source>Save a pipeline here to see the form</source>
        <translation>Hier eine Pipeline speichern, um die Form zu sehen</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>Opened %1</source>
        <translation>%1 geöffnet</translation>
    </message>
    <message>
        <source>Saving %1</source>
        <translation>%1 speichern</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>%1 gespeichert</translation>
    </message>
    <message>
        <source>Open pipeline</source>
        <translation>Pipeline öffnen</translation>
    </message>
    <message>
        <source>Pipelines (*.yaml *.yml)</source>
        <translation>Pipelines (*.yaml *.yml)</translation>
    </message>
    <message>
        <source>Save pipeline</source>
        <translation>Pipeline speichern</translation>
    </message>
    <message>
        <source>Lists by view</source>
        <translation>Listen je Ansicht</translation>
    </message>
    <message>
        <source>All views</source>
        <translation>Alle Ansichten</translation>
    </message>
    <message>
        <source>each %1</source>
        <translation>jede %1</translation>
    </message>
    <message>
        <source>The recipe of %1: %2. The first change gives this view a list of its own.</source>
        <translation>Das Rezept von %1: %2. Die erste Änderung gibt dieser Ansicht eine eigene Liste.</translation>
    </message>
    <message>
        <source>As in the recipe of %1. The first change gives this view a list of its own.</source>
        <translation>Wie im Rezept von %1. Die erste Änderung gibt dieser Ansicht eine eigene Liste.</translation>
    </message>
    <message>
        <source>For &apos;%1&apos; of %2 alone. The Train page uses this list.</source>
        <translation>Nur für „%1“ von %2. Die Trainingsseite benutzt diese Liste.</translation>
    </message>
    <message>
        <source>This list for all views</source>
        <translation>Diese Liste für alle Ansichten</translation>
    </message>
    <message>
        <source>This list for each %1</source>
        <translation>Diese Liste für jede %1</translation>
    </message>
    <message>
        <source>One list for several views</source>
        <translation>Eine Liste für mehrere Ansichten</translation>
    </message>
    <message>
        <source>The views whose operations are listed and changed</source>
        <translation>Die Ansichten, deren Operationen aufgelistet sind und geändert werden</translation>
    </message>
    <message>
        <source>The views of %2 are not those of the method: took &apos;%1&apos; for all; the others are shown beside it</source>
        <translation>Die Ansichten von %2 sind nicht die der Methode: „%1“ für alle genommen; die übrigen stehen daneben</translation>
    </message>
</context>
<context>
    <name>terrella::widgets::QueueModel</name>
    <message>
        <source>from %1</source>
        <translation>aus %1</translation>
    </message>
    <message>
        <source>%1 (from %2)</source>
        <translation>%1 (aus %2)</translation>
    </message>
    <message>
        <source>Waiting run</source>
        <translation>Wartender Lauf</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
</context>
<context>
    <name>terrella::widgets::QueuePanel</name>
    <message>
        <source>Run the queue</source>
        <translation>Warteschlange starten</translation>
    </message>
    <message>
        <source>Train the first waiting run, and the others after it</source>
        <translation>Den ersten wartenden Lauf trainieren und danach die anderen</translation>
    </message>
    <message>
        <source>Several values…</source>
        <translation>Mehrere Werte…</translation>
    </message>
    <message>
        <source>Queue the experiment of the form once for every combination of values, such as rates and seeds</source>
        <translation>Das Experiment des Formulars einmal für jede Kombination von Werten einreihen, etwa von Lernraten und Seeds</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Früher</translation>
    </message>
    <message>
        <source>Move the run up (Alt+Up)</source>
        <translation>Den Lauf nach oben schieben (Alt+Auf)</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Move the run down (Alt+Down)</source>
        <translation>Den Lauf nach unten schieben (Alt+Ab)</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Herausnehmen</translation>
    </message>
    <message>
        <source>Take the run out of the queue (Delete)</source>
        <translation>Den Lauf aus der Warteschlange nehmen (Entf)</translation>
    </message>
    <message>
        <source>Rest after this run</source>
        <translation>Nach diesem Lauf ruhen</translation>
    </message>
    <message>
        <source>Finish the run under way and start no other</source>
        <translation>Den begonnenen Lauf beenden und keinen weiteren starten</translation>
    </message>
    <message>
        <source>Nothing waits. While a run trains, Queue (Ctrl+Return) puts the experiment of the form here; its turn comes when the run ends. The queue is kept when the program closes.</source>
        <translation>Nichts wartet. Während ein Lauf trainiert, reiht Einreihen (Strg+Eingabe) das Experiment des Formulars hier ein; es kommt an die Reihe, wenn der Lauf endet. Die Warteschlange bleibt beim Schließen des Programms erhalten.</translation>
    </message>
    <message>
        <source>Waiting runs</source>
        <translation>Wartende Läufe</translation>
    </message>
</context>
<context>
    <name>terrella::widgets::RenderingPanel</name>
    <message>
        <source>bands</source>
        <translation>Kanäle</translation>
    </message>
    <message>
        <source>stretch</source>
        <translation>Streckung</translation>
    </message>
    <message>
        <source>gamma</source>
        <translation>Gamma</translation>
    </message>
    <message>
        <source>colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Band shown as red</source>
        <translation>Als Rot gezeigter Kanal</translation>
    </message>
    <message>
        <source>Band shown as green</source>
        <translation>Als Grün gezeigter Kanal</translation>
    </message>
    <message>
        <source>Band shown as blue</source>
        <translation>Als Blau gezeigter Kanal</translation>
    </message>
    <message>
        <source>Each image by itself</source>
        <translation>Jedes Bild für sich</translation>
    </message>
    <message>
        <source>All images alike</source>
        <translation>Alle Bilder gleich</translation>
    </message>
    <message>
        <source>Whose values become black and white: by itself each image shows the most; alike, brightness compares between images</source>
        <translation>Wessen Werte schwarz und weiß werden: für sich zeigt jedes Bild am meisten; gleich gestreckt ist Helligkeit zwischen Bildern vergleichbar</translation>
    </message>
    <message>
        <source>Stretch over</source>
        <translation>Streckung über</translation>
    </message>
    <message>
        <source>Above 1 the dark parts become brighter, below 1 darker</source>
        <translation>Über 1 werden dunkle Teile heller, unter 1 dunkler</translation>
    </message>
    <message>
        <source>Gamma</source>
        <translation>Gamma</translation>
    </message>
    <message>
        <source>Colours of single bands; indices have their own, from −1 to 1</source>
        <translation>Farben einzelner Kanäle; Indizes haben eigene, von −1 bis 1</translation>
    </message>
    <message>
        <source>Colours of single bands</source>
        <translation>Farben einzelner Kanäle</translation>
    </message>
</context>
<context>
    <name>terrella::widgets::RunNotes</name>
    <message>
        <source>warm-up ends</source>
        <translation>Aufwärmen endet</translation>
    </message>
    <message>
        <source>The learning rate has risen to its peak.</source>
        <translation>Die Lernrate hat ihren Höchstwert erreicht.</translation>
    </message>
    <message>
        <source>rate drops</source>
        <translation>Rate fällt</translation>
    </message>
    <message>
        <source>The learning rate is smaller from here on: losses often fall by a step.</source>
        <translation>Ab hier ist die Lernrate kleiner: Verluste fallen oft um eine Stufe.</translation>
    </message>
    <message>
        <source>queue full</source>
        <translation>Warteschlange voll</translation>
    </message>
    <message>
        <source>The queue holds embeddings of images only. Before, random ones in it made the task easier: a loss that rises up to here is no harm.</source>
        <translation>Die Warteschlange enthält nur noch Einbettungen von Bildern. Vorher machten zufällige darin die Aufgabe leichter: Ein Verlust, der bis hierher steigt, schadet nicht.</translation>
    </message>
    <message>
        <source>prototypes move</source>
        <translation>Prototypen frei</translation>
    </message>
    <message>
        <source>The prototypes stood still until here and learn from here on.</source>
        <translation>Die Prototypen standen bis hierher still und lernen ab hier.</translation>
    </message>
    <message>
        <source>▲ %1 at step %2: %3. Click for why and what to try.</source>
        <translation>▲ %1 bei Schritt %2: %3. Ein Klick zeigt, warum, und was zu versuchen ist.</translation>
    </message>
    <message>
        <source>Step %1: %2. %3</source>
        <translation>Schritt %1: %2. %3</translation>
    </message>
    <message>
        <source>Complete collapse</source>
        <translation>Vollständiger Kollaps</translation>
    </message>
    <message>
        <source>Dimensional collapse</source>
        <translation>Dimensionaler Kollaps</translation>
    </message>
    <message>
        <source>Dead prototypes</source>
        <translation>Tote Prototypen</translation>
    </message>
    <message>
        <source>Trivial loss</source>
        <translation>Trivialer Verlust</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>Abkürzung</translation>
    </message>
    <message>
        <source>Diverging</source>
        <translation>Divergenz</translation>
    </message>
    <message>
        <source>Overfitting</source>
        <translation>Überanpassung</translation>
    </message>
    <message>
        <source>Frozen teacher</source>
        <translation>Eingefrorener Lehrer</translation>
    </message>
    <message>
        <source>Stale queue</source>
        <translation>Veraltete Warteschlange</translation>
    </message>
    <message>
        <source>Learning rate too high</source>
        <translation>Lernrate zu hoch</translation>
    </message>
    <message>
        <source>Learning rate too low</source>
        <translation>Lernrate zu niedrig</translation>
    </message>
    <message>
        <source>Data starved</source>
        <translation>Warten auf Daten</translation>
    </message>
    <message>
        <source>Non finite</source>
        <translation>Nicht endlich</translation>
    </message>
    <message>
        <source>Broken files</source>
        <translation>Kaputte Dateien</translation>
    </message>
    <message>
        <source>Damaged checkpoint</source>
        <translation>Beschädigter Checkpoint</translation>
    </message>
</context>
<context>
    <name>terrella::widgets::RunStore</name>
    <message>
        <source>Reading the list of runs</source>
        <translation>Liste der Läufe wird gelesen</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>%1 wird gelesen</translation>
    </message>
</context>
<context>
    <name>terrella::widgets::RunsModel</name>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>pausiert</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>kNN</source>
        <translation>kNN</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>Linear</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Lay the curves of this run over those of the run that is shown (Ctrl+Space)</source>
        <translation>Die Kurven dieses Laufs über die des gezeigten legen (Strg+Leertaste)</translation>
    </message>
    <message>
        <source>overlaid</source>
        <translation>darübergelegt</translation>
    </message>
    <message>
        <source>not overlaid</source>
        <translation>nicht darübergelegt</translation>
    </message>
    <message>
        <source>Tick runs to lay their curves over one another (Ctrl+Space)</source>
        <translation>Läufe anhaken, um ihre Kurven übereinanderzulegen (Strg+Leertaste)</translation>
    </message>
    <message>
        <source>Overlay</source>
        <translation>Vergleich</translation>
    </message>
</context>
<context>
    <name>terrella::widgets::SampleFacts</name>
    <message>
        <source>class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>file</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>split</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>ohne Daten</translation>
    </message>
    <message>
        <source>value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>CRS</source>
        <translation>KBS</translation>
    </message>
    <message>
        <source>pixel</source>
        <translation>Pixel</translation>
    </message>
    <message>
        <source>Coordinate reference system</source>
        <translation>Koordinatenbezugssystem</translation>
    </message>
    <message>
        <source>Ground that a pixel covers</source>
        <translation>Boden, den ein Pixel abdeckt</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>Pfad kopieren</translation>
    </message>
</context>
<context>
    <name>terrella::widgets::SampleInspector</name>
    <message>
        <source>Fit</source>
        <translation>Einpassen</translation>
    </message>
    <message>
        <source>Reading a sample</source>
        <translation>Ein Beispiel wird gelesen</translation>
    </message>
    <message>
        <source>Drawing a sample</source>
        <translation>Ein Beispiel wird gezeichnet</translation>
    </message>
    <message numerus="yes">
        <source>%1 × %2 px, %n band(s)</source>
        <translation>
            <numerusform>%1 × %2 px, %n Kanal</numerusform>
            <numerusform>%1 × %2 px, %n Kanäle</numerusform>
        </translation>
    </message>
    <message>
        <source>  at %1, %2</source>
        <translation>  bei %1, %2</translation>
    </message>
    <message>
        <source>not georeferenced</source>
        <translation>ohne Georeferenz</translation>
    </message>
    <message>
        <source>Histogram</source>
        <translation>Histogramm</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Beispiel</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>One image pixel on one screen pixel, or the whole image</source>
        <translation>Ein Bildpixel je Bildschirmpixel, oder das ganze Bild</translation>
    </message>
    <message>
        <source>Bands</source>
        <translation>Kanäle</translation>
    </message>
    <message>
        <source>Which values become black and white</source>
        <translation>Welche Werte schwarz und weiß werden</translation>
    </message>
    <message>
        <source>Stretch</source>
        <translation>Streckung</translation>
    </message>
    <message>
        <source>Spectrum</source>
        <translation>Spektrum</translation>
    </message>
    <message>
        <source>How often each value occurs in the image</source>
        <translation>Wie oft jeder Wert im Bild vorkommt</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>Als CSV kopieren</translation>
    </message>
    <message>
        <source>Key %1</source>
        <translation>Taste %1</translation>
    </message>
    <message>
        <source>Which bands are shown as red, green and blue; keys 1 to 9</source>
        <translation>Welche Kanäle als Rot, Grün und Blau gezeigt werden; Tasten 1 bis 9</translation>
    </message>
    <message>
        <source>Indices are always drawn from −1 to 1</source>
        <translation>Indizes werden immer von −1 bis 1 gezeichnet</translation>
    </message>
    <message>
        <source>Values of all bands under the cursor, or in the middle of the image, and of a region drawn with Shift and drag</source>
        <translation>Werte aller Kanäle unter dem Zeiger oder in der Bildmitte und einer Fläche, die mit Umschalt und Ziehen gezeichnet wird</translation>
    </message>
    <message>
        <source>Wavelength, unit and scale of every band</source>
        <translation>Wellenlänge, Einheit und Faktor jedes Kanals</translation>
    </message>
    <message>
        <source>Any three bands, gamma, colours, and stretch over all images</source>
        <translation>Drei beliebige Kanäle, Gamma, Farben und Streckung über alle Bilder</translation>
    </message>
    <message>
        <source>Rendering</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>Reading what to compare with</source>
        <translation>Gelesen wird, womit verglichen wird</translation>
    </message>
    <message>
        <source>no %1</source>
        <translation>kein %1</translation>
    </message>
</context>
<context>
    <name>terrella::widgets::SampleView</name>
    <message>
        <source>Image; right of the line %1</source>
        <translation>Bild; rechts der Linie %1</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Compare with…</source>
        <translation>Vergleichen mit…</translation>
    </message>
    <message>
        <source>Whole image</source>
        <translation>Ganzes Bild</translation>
    </message>
    <message>
        <source>Actual pixels</source>
        <translation>Echte Pixel</translation>
    </message>
    <message>
        <source>Take the region away</source>
        <translation>Fläche wegnehmen</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Nebeneinander</translation>
    </message>
    <message>
        <source>Swipe</source>
        <translation>Wischen</translation>
    </message>
    <message>
        <source>Another date or sensor of the place, or a neighbour, beside this sample</source>
        <translation>Ein anderes Datum oder ein anderer Sensor des Ortes oder ein Nachbar neben diesem Beispiel</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Vergleichen mit</translation>
    </message>
    <message>
        <source>Both images beside each other, or one behind a line that can be dragged (Shift and arrows by keyboard)</source>
        <translation>Beide Bilder nebeneinander oder eines hinter einer Linie, die sich ziehen lässt (mit der Tastatur Umschalt und Pfeile)</translation>
    </message>
    <message>
        <source>Arrangement</source>
        <translation>Anordnung</translation>
    </message>
    <message>
        <source>In a window of its own</source>
        <translation>In eigenem Fenster</translation>
    </message>
    <message>
        <source>Draw a region for its mean spectrum (also Shift and drag; Escape takes it away)</source>
        <translation>Eine Fläche für ihr mittleres Spektrum zeichnen (auch Umschalt und Ziehen; Escape nimmt sie weg)</translation>
    </message>
    <message>
        <source>Draw a region</source>
        <translation>Fläche zeichnen</translation>
    </message>
    <message>
        <source>Opacity of masks and boxes</source>
        <translation>Deckkraft von Masken und Rahmen</translation>
    </message>
</context>
<context>
    <name>terrella::widgets::SmallPlot</name>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Digital number</source>
        <translation>Digitalwert</translation>
    </message>
    <message>
        <source>Reflectance</source>
        <translation>Reflexionsgrad</translation>
    </message>
    <message>
        <source>Reflectance × %1</source>
        <translation>Reflexionsgrad × %1</translation>
    </message>
    <message>
        <source>Backscatter (dB)</source>
        <translation>Rückstreuung (dB)</translation>
    </message>
    <message>
        <source>Backscatter (power)</source>
        <translation>Rückstreuung (Leistung)</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>Pixel</translation>
    </message>
    <message>
        <source>Wavelength (nm)</source>
        <translation>Wellenlänge (nm)</translation>
    </message>
    <message>
        <source>Band</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Einpassen</translation>
    </message>
    <message>
        <source>Number of the band</source>
        <translation>Nummer des Kanals</translation>
    </message>
</context>
<context>
    <name>terrella::widgets::SpectrumPanel</name>
    <message>
        <source>Class means</source>
        <translation>Klassenmittel</translation>
    </message>
    <message>
        <source>Spectrum of the region</source>
        <translation>Spektrum der Fläche</translation>
    </message>
    <message>
        <source>Mean of %1</source>
        <translation>Mittel von %1</translation>
    </message>
    <message>
        <source>Region, %1 pixels</source>
        <translation>Fläche, %1 Pixel</translation>
    </message>
    <message>
        <source>Under the cursor</source>
        <translation>Unter dem Zeiger</translation>
    </message>
    <message>
        <source>Middle of the image</source>
        <translation>Bildmitte</translation>
    </message>
    <message>
        <source>Add class means…</source>
        <translation>Klassenmittel hinzufügen…</translation>
    </message>
    <message>
        <source>Reads up to %1 samples, evenly spread, and draws the mean spectrum of each class as reference. Kept for the next time.</source>
        <translation>Liest bis zu %1 gleichmäßig verteilte Beispiele und zeichnet das mittlere Spektrum jeder Klasse als Vergleich. Bleibt für das nächste Mal erhalten.</translation>
    </message>
    <message>
        <source>Spectrum</source>
        <translation>Spektrum</translation>
    </message>
</context>
<context>
    <name>terrella::widgets::StatisticsDialog</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Statistik</translation>
    </message>
    <message>
        <source>Bands</source>
        <translation>Kanäle</translation>
    </message>
    <message>
        <source>Class balance</source>
        <translation>Klassenverteilung</translation>
    </message>
    <message>
        <source>Bands by class</source>
        <translation>Kanäle nach Klassen</translation>
    </message>
    <message>
        <source>Counting classes</source>
        <translation>Klassen werden gezählt</translation>
    </message>
</context>
<context>
    <name>terrella::widgets::StatisticsModel</name>
    <message>
        <source>Band</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Deviation</source>
        <translation>Abweichung</translation>
    </message>
    <message>
        <source>Least</source>
        <translation>Kleinster</translation>
    </message>
    <message>
        <source>Greatest</source>
        <translation>Größter</translation>
    </message>
    <message>
        <source>No data</source>
        <translation>Ohne Daten</translation>
    </message>
</context>
<context>
    <name>terrella::widgets::StatisticsPage</name>
    <message>
        <source>Copy as CSV</source>
        <translation>Als CSV kopieren</translation>
    </message>
    <message numerus="yes">
        <source>Reading %n sample(s)</source>
        <translation>
            <numerusform>%n Beispiel wird gelesen</numerusform>
            <numerusform>%n Beispiele werden gelesen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s) read</source>
        <translation>
            <numerusform>%n Beispiel gelesen</numerusform>
            <numerusform>%n Beispiele gelesen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be read</source>
        <translation>
            <numerusform>%n nicht lesbar</numerusform>
            <numerusform>%n nicht lesbar</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>terrella::widgets::ThroughputPanel</name>
    <message>
        <source>Read into the unit range</source>
        <translation>In den Einheitsbereich lesen</translation>
    </message>
    <message>
        <source>Normalise and write</source>
        <translation>Normieren und schreiben</translation>
    </message>
    <message>
        <source>images/s</source>
        <translation>Bilder/s</translation>
    </message>
    <message>
        <source>A run is training: measure again afterwards to learn whether it would wait.</source>
        <translation>Ein Lauf trainiert: danach noch einmal messen, um zu erfahren, ob er warten würde.</translation>
    </message>
    <message>
        <source>Training here takes %1: it will not wait for its views.</source>
        <translation>Das Training hier nimmt %1: es wird nicht auf seine Ansichten warten.</translation>
    </message>
    <message>
        <source>Training here takes %1 and would wait %2 of the time for its views. Raise the loader threads (data.workers), or leave out what costs most.</source>
        <translation>Das Training hier nimmt %1 und würde %2 der Zeit auf seine Ansichten warten. Mehr Lade-Threads nehmen (data.workers) oder weglassen, was am meisten kostet.</translation>
    </message>
    <message>
        <source>Progress of the measurement</source>
        <translation>Fortschritt der Messung</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Messen</translation>
    </message>
    <message>
        <source>Runs the views for two seconds on one core, then some steps of training with the method, backbone and batch (64 at most) of the experiment</source>
        <translation>Lässt die Ansichten zwei Sekunden auf einem Kern laufen, dann einige Schritte Training mit Methode, Backbone und Batch (höchstens 64) des Experiments</translation>
    </message>
    <message>
        <source>Measuring…</source>
        <translation>Messung läuft…</translation>
    </message>
    <message>
        <source>How fast is this pipeline, and would training wait for it?</source>
        <translation>Wie schnell ist diese Pipeline, und würde das Training auf sie warten?</translation>
    </message>
    <message numerus="yes">
        <source>%1 a core, with all views of an image; %n loader thread(s)</source>
        <translation>
            <numerusform>%1 je Kern, mit allen Ansichten eines Bildes; %n Lade-Thread</numerusform>
            <numerusform>%1 je Kern, mit allen Ansichten eines Bildes; %n Lade-Threads</numerusform>
        </translation>
    </message>
    <message>
        <source>Before the last change: %1</source>
        <translation>Vor der letzten Änderung: %1</translation>
    </message>
    <message>
        <source>Each loader thread is taken to have a core to itself. Training was measured in %1 with the usual parameters of its method and backbone.</source>
        <translation>Jeder Lade-Thread hat angenommen einen Kern für sich. Das Training wurde in %1 mit den üblichen Parametern von Methode und Backbone gemessen.</translation>
    </message>
    <message>
        <source>%1 if there were nothing else</source>
        <translation>%1, wenn es nichts anderes gäbe</translation>
    </message>
</context>
<context>
    <name>terrella::widgets::ThumbnailGrid</name>
    <message>
        <source>Thumbnails</source>
        <translation>Vorschaubilder</translation>
    </message>
    <message>
        <source>Excluded: training and evaluation leave it out</source>
        <translation>Ausgeschlossen: Training und Auswertung lassen es aus</translation>
    </message>
</context>
<context>
    <name>terrella::widgets::TopBar</name>
    <message>
        <source>data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>The dataset in hand</source>
        <translation>Der gewählte Datensatz</translation>
    </message>
    <message>
        <source>run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>The run in hand</source>
        <translation>Der gewählte Lauf</translation>
    </message>
    <message>
        <source>none</source>
        <comment>no dataset</comment>
        <translation>keine</translation>
    </message>
    <message>
        <source>none</source>
        <comment>no run</comment>
        <translation>keiner</translation>
    </message>
</context>
<context>
    <name>terrella::widgets::TrainCurves</name>
    <message>
        <source>%1: the trivial value</source>
        <translation>%1: der triviale Wert</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>in the batch</source>
        <translation>im Batch</translation>
    </message>
    <message>
        <source>kNN</source>
        <translation>kNN</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Loss · %1</source>
        <translation>Verlust · %1</translation>
    </message>
    <message>
        <source>step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>loss (%1)</source>
        <translation>Verlust (%1)</translation>
    </message>
    <message>
        <source>similarity</source>
        <translation>Ähnlichkeit</translation>
    </message>
    <message>
        <source>The loss appears here with the first step</source>
        <translation>Der Verlust erscheint hier mit dem ersten Schritt</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>accuracy (%)</source>
        <translation>Genauigkeit (%)</translation>
    </message>
    <message>
        <source>kNN accuracy is measured after each epoch</source>
        <translation>Die kNN-Genauigkeit wird nach jeder Epoche gemessen</translation>
    </message>
    <message>
        <source>%1, in the batch</source>
        <translation>%1, im Batch</translation>
    </message>
    <message>
        <source>linear, learning beside</source>
        <translation>linear, lernt nebenher</translation>
    </message>
</context>
<context>
    <name>terrella::widgets::TrainPage</name>
    <message>
        <source>Open a dataset</source>
        <translation>Datensatz öffnen</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird angehalten…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Train this experiment as a new run</source>
        <translation>Dieses Experiment als neuen Lauf trainieren</translation>
    </message>
    <message>
        <source>Open a dataset first</source>
        <translation>Zuerst einen Datensatz öffnen</translation>
    </message>
    <message>
        <source>No run yet. Set up the experiment at the right, or start with what is there: the curves grow here.</source>
        <translation>Noch kein Lauf. Rechts das Experiment einrichten oder mit dem Vorhandenen starten: die Kurven wachsen hier.</translation>
    </message>
    <message>
        <source>Start training</source>
        <translation>Training starten</translation>
    </message>
    <message>
        <source>Training needs images. Open a dataset; its runs and their curves appear here.</source>
        <translation>Training braucht Bilder. Einen Datensatz öffnen; seine Läufe und ihre Kurven erscheinen hier.</translation>
    </message>
    <message>
        <source>Open a dataset…</source>
        <translation>Datensatz öffnen…</translation>
    </message>
    <message>
        <source>or try the embedded scenes</source>
        <translation>oder die eingebauten Szenen ausprobieren</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Continue the run from its newest checkpoint</source>
        <translation>Den Lauf vom neuesten Sicherungspunkt fortsetzen</translation>
    </message>
    <message>
        <source>Pause or continue (Space)</source>
        <translation>Pausieren oder weiter (Leertaste)</translation>
    </message>
    <message>
        <source>Stop after this step, with a checkpoint</source>
        <translation>Nach diesem Schritt anhalten, mit Sicherungspunkt</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>Log of the run</source>
        <translation>Protokoll des Laufs</translation>
    </message>
    <message>
        <source>What the run says appears here</source>
        <translation>Was der Lauf meldet, erscheint hier</translation>
    </message>
    <message numerus="yes">
        <source>Training on %1, %2, %n thread(s): %3 steps</source>
        <translation>
            <numerusform>Training auf %1, %2, %n Thread: %3 Schritte</numerusform>
            <numerusform>Training auf %1, %2, %n Threads: %3 Schritte</numerusform>
        </translation>
    </message>
    <message>
        <source>Epoch %1: loss %2%3, %4</source>
        <translation>Epoche %1: Verlust %2%3, %4</translation>
    </message>
    <message>
        <source>, kNN %1</source>
        <translation>, kNN %1</translation>
    </message>
    <message>
        <source>Warning: %1</source>
        <translation>Warnung: %1</translation>
    </message>
    <message>
        <source>Checkpoint at step %1</source>
        <translation>Sicherungspunkt bei Schritt %1</translation>
    </message>
    <message>
        <source>The run %1 failed</source>
        <translation>Der Lauf %1 ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>Its last checkpoint is whole: change what is wrong and resume, or start anew.</source>
        <translation>Sein letzter Sicherungspunkt ist heil: den Fehler beheben und fortsetzen, oder neu starten.</translation>
    </message>
    <message>
        <source>Change what is wrong and start anew.</source>
        <translation>Den Fehler beheben und neu starten.</translation>
    </message>
    <message>
        <source>Stopped %1 at step %2</source>
        <translation>%1 bei Schritt %2 angehalten</translation>
    </message>
    <message>
        <source>Finished %1 in %2</source>
        <translation>%1 fertig in %2</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>pausiert</translation>
    </message>
    <message>
        <source>writing a checkpoint</source>
        <translation>Sicherungspunkt wird geschrieben</translation>
    </message>
    <message>
        <source>opening the data</source>
        <translation>Daten werden geöffnet</translation>
    </message>
    <message>
        <source>epoch %1 of %2</source>
        <translation>Epoche %1 von %2</translation>
    </message>
    <message>
        <source>%1 images/s</source>
        <translation>%1 Bilder/s</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>The run %1 is about to begin.</source>
        <translation>Der Lauf %1 beginnt gleich.</translation>
    </message>
    <message>
        <source>The run %1 is training (epoch %2 of %3). Closing writes a checkpoint; it can be resumed later.</source>
        <translation>Der Lauf %1 trainiert (Epoche %2 von %3). Beim Schließen wird ein Sicherungspunkt geschrieben; er kann später fortgesetzt werden.</translation>
    </message>
    <message>
        <source>Measured %1</source>
        <translation>%1 gemessen</translation>
    </message>
    <message>
        <source>Deleting %1</source>
        <translation>%1 wird gelöscht</translation>
    </message>
    <message>
        <source>Moved %1 to the trash</source>
        <translation>%1 in den Papierkorb verschoben</translation>
    </message>
    <message>
        <source>The run cannot be brought back</source>
        <translation>Der Lauf lässt sich nicht zurückholen</translation>
    </message>
    <message>
        <source>Restore it from the trash in a file manager</source>
        <translation>In einer Dateiverwaltung aus dem Papierkorb wiederherstellen</translation>
    </message>
    <message>
        <source>Measure accuracy</source>
        <translation>Genauigkeit messen</translation>
    </message>
    <message>
        <source>Use its settings</source>
        <translation>Seine Einstellungen übernehmen</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>In den Papierkorb</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Einreihen</translation>
    </message>
    <message>
        <source>Train this experiment as a new run when the runs before it have ended</source>
        <translation>Dieses Experiment als neuen Lauf trainieren, sobald die Läufe davor geendet haben</translation>
    </message>
    <message>
        <source>Queue (%1)</source>
        <translation>Warteschlange (%1)</translation>
    </message>
    <message>
        <source>Took %1 out of the queue</source>
        <translation>%1 aus der Warteschlange genommen</translation>
    </message>
    <message>
        <source>Queued %1</source>
        <translation>%1 eingereiht</translation>
    </message>
    <message>
        <source>Queue</source>
        <comment>waiting runs</comment>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>Queued %1 with %2</source>
        <translation>%1 eingereiht mit %2</translation>
    </message>
    <message>
        <source>Spectrum</source>
        <translation>Spektrum</translation>
    </message>
    <message>
        <source>Singular values of the embeddings and how their cosines are spread, as the run goes on</source>
        <translation>Singulärwerte der Einbettungen und Verteilung ihrer Kosinus, während der Lauf weitergeht</translation>
    </message>
    <message numerus="yes">
        <source>At most %n runs can be laid over one another: untick one first</source>
        <translation>
            <numerusform>Höchstens %n Lauf kann darübergelegt werden: Nehmen Sie erst ein Häkchen weg</numerusform>
            <numerusform>Höchstens %n Läufe können übereinandergelegt werden: Nehmen Sie erst ein Häkchen weg</numerusform>
        </translation>
    </message>
    <message>
        <source>Overlay its curves</source>
        <translation>Seine Kurven darüberlegen</translation>
    </message>
    <message>
        <source>Overlay none</source>
        <translation>Keine darüberlegen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1 is finished</source>
        <translation>%1 ist fertig</translation>
    </message>
    <message>
        <source>kNN %1</source>
        <translation>kNN %1</translation>
    </message>
    <message>
        <source>, linear %1</source>
        <translation>, linear %1</translation>
    </message>
</context>
<context>
    <name>terrella::widgets::UndoNotice</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Verwerfen</translation>
    </message>
</context>
<context>
    <name>terrella::widgets::ValuePlot</name>
    <message>
        <source>Values before and after</source>
        <translation>Werte vorher und nachher</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Pixels (%)</source>
        <translation>Pixel (%)</translation>
    </message>
    <message>
        <source>Pixels of all shown bands together; choose a single band above to see one. Normalisation is undone, so that the values are the source&apos;s</source>
        <translation>Pixel aller gezeigten Kanäle zusammen; oben einen einzelnen Kanal wählen, um einen zu sehen. Die Normierung ist rückgängig gemacht, so dass es die Werte der Quelle sind</translation>
    </message>
    <message>
        <source>Digital number</source>
        <translation>Digitalwert</translation>
    </message>
    <message>
        <source>Reflectance</source>
        <translation>Reflexionsgrad</translation>
    </message>
    <message>
        <source>Reflectance × %1</source>
        <translation>Reflexionsgrad × %1</translation>
    </message>
    <message>
        <source>Backscatter (dB)</source>
        <translation>Rückstreuung (dB)</translation>
    </message>
    <message>
        <source>Backscatter (power)</source>
        <translation>Rückstreuung (Leistung)</translation>
    </message>
</context>
<context>
    <name>terrella::widgets::WarningCards</name>
    <message>
        <source>note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>alarm</source>
        <translation>Alarm</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Details kopieren</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>▲ %1 at step %2 (%3)</source>
        <translation>▲ %1 bei Schritt %2 (%3)</translation>
    </message>
    <message numerus="yes">
        <source> · %n more</source>
        <translation>
            <numerusform> · %n weitere</numerusform>
            <numerusform> · %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Gesehen</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Try</source>
        <translation>Abhilfe</translation>
    </message>
    <message>
        <source>%1 at step %2
Seen: %3
Why: %4
Try: %5</source>
        <translation>%1 bei Schritt %2
Gesehen: %3
Warum: %4
Abhilfe: %5</translation>
    </message>
    <message>
        <source>New run with this change</source>
        <translation>Neuer Lauf mit dieser Änderung</translation>
    </message>
    <message>
        <source>Queue the run again, with the same seed and %1</source>
        <translation>Den Lauf noch einmal einreihen, mit demselben Seed und %1</translation>
    </message>
    <message>
        <source>Show on the curve</source>
        <translation>Auf der Kurve zeigen</translation>
    </message>
    <message>
        <source>Ring the point of the loss where this warning fired</source>
        <translation>Den Punkt der Verlustkurve einkreisen, an dem diese Warnung ausgelöst wurde</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nächste</translation>
    </message>
    <message>
        <source>Show the next warning (this one stays)</source>
        <translation>Die nächste Warnung zeigen (diese bleibt)</translation>
    </message>
</context>
<context>
    <name>terrella::workbench::AboutDialog</name>
    <message>
        <source>About Terrella</source>
        <translation>Über Terrella</translation>
    </message>
    <message>
        <source>A workbench for self-supervised learning on Earth-observation images: look at the data, train an encoder without labels, and measure what it learned.</source>
        <translation>Eine Werkbank für selbstüberwachtes Lernen auf Bildern der Erdbeobachtung: Daten ansehen, einen Encoder ohne Labels trainieren und messen, was er gelernt hat.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. It comes without any warranty.</source>
        <translation>Freie Software unter der GNU General Public License, Version 3 oder später. Ohne jede Gewähr.</translation>
    </message>
    <message>
        <source>Copy versions</source>
        <translation>Versionen kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>terrella::workbench::MainWindow</name>
    <message>
        <source>no warnings</source>
        <translation>keine Warnungen</translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n Warnung</numerusform>
            <numerusform>%n Warnungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Close Terrella?</source>
        <translation>Terrella schließen?</translation>
    </message>
    <message>
        <source>Closing stops it at the next step and writes a checkpoint, from which it can be resumed.</source>
        <translation>Schließen hält ihn beim nächsten Schritt an und schreibt einen Sicherungspunkt, von dem er fortgesetzt werden kann.</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>Anhalten und schließen</translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>Weiterlaufen lassen</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird angehalten…</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Open experiment…</source>
        <translation>Experiment öffnen…</translation>
    </message>
    <message>
        <source>Save experiment…</source>
        <translation>Experiment speichern…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Explain what has the focus</source>
        <translation>Erklären, was den Fokus hat</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>About Terrella</source>
        <translation>Über Terrella</translation>
    </message>
    <message>
        <source>Open an experiment</source>
        <translation>Experiment öffnen</translation>
    </message>
    <message>
        <source>Experiments (*.yaml *.yml)</source>
        <translation>Experimente (*.yaml *.yml)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>No runs yet</source>
        <translation>Noch keine Läufe</translation>
    </message>
    <message>
        <source>Move the focus with Tab to the thing you want explained, then press F1.</source>
        <translation>Den Fokus mit Tab auf das bewegen, was erklärt werden soll, dann F1 drücken.</translation>
    </message>
</context>
<context>
    <name>terrella::workbench::PageRail</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
</context>
<context>
    <name>terrella::workbench::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>Seite %1</translation>
    </message>
    <message>
        <source>Open a folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Open an archive</source>
        <translation>Archiv öffnen</translation>
    </message>
    <message>
        <source>Open an experiment</source>
        <translation>Experiment öffnen</translation>
    </message>
    <message>
        <source>Save the experiment</source>
        <translation>Experiment speichern</translation>
    </message>
    <message>
        <source>Show or fold the inspector</source>
        <translation>Inspektor zeigen oder falten</translation>
    </message>
    <message>
        <source>Read again what may have changed on disk</source>
        <translation>Neu lesen, was sich auf der Platte geändert haben mag</translation>
    </message>
    <message>
        <source>Explain what has the focus</source>
        <translation>Erklären, was den Fokus hat</translation>
    </message>
    <message>
        <source>Thumbnails</source>
        <translation>Vorschaubilder</translation>
    </message>
    <message>
        <source>Arrows, Page up, Page down, Home, End</source>
        <translation>Pfeile, Bild auf, Bild ab, Pos1, Ende</translation>
    </message>
    <message>
        <source>Move; with Shift select a range, with Ctrl keep the selection</source>
        <translation>Bewegen; mit Umschalt einen Bereich wählen, mit Strg die Auswahl behalten</translation>
    </message>
    <message>
        <source>Select or leave out</source>
        <translation>Auswählen oder weglassen</translation>
    </message>
    <message>
        <source>Select all that is shown</source>
        <translation>Alles Gezeigte auswählen</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Buchstaben</translation>
    </message>
    <message>
        <source>Go to the next name that begins so</source>
        <translation>Zum nächsten Namen, der so beginnt</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Wheel, + and −</source>
        <translation>Rad, + und −</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoomen</translation>
    </message>
    <message>
        <source>Whole image, actual pixels</source>
        <translation>Ganzes Bild, tatsächliche Pixel</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Pause or go on</source>
        <translation>Pausieren oder weiter</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Which bands are shown</source>
        <translation>Welche Kanäle gezeigt werden</translation>
    </message>
    <message>
        <source>Shift and drag, Escape</source>
        <translation>Umschalt und Ziehen, Escape</translation>
    </message>
    <message>
        <source>Draw a region, take it away</source>
        <translation>Fläche zeichnen, wegnehmen</translation>
    </message>
    <message>
        <source>Pipeline</source>
        <translation>Pipeline</translation>
    </message>
    <message>
        <source>Switch the operation on or off</source>
        <translation>Operation ein- oder ausschalten</translation>
    </message>
    <message>
        <source>Move the operation</source>
        <translation>Operation verschieben</translation>
    </message>
    <message>
        <source>Remove the operation</source>
        <translation>Operation entfernen</translation>
    </message>
    <message>
        <source>Undo the last change of the experiment</source>
        <translation>Die letzte Änderung am Experiment rückgängig machen</translation>
    </message>
    <message>
        <source>Draw again</source>
        <translation>Neu ziehen</translation>
    </message>
    <message>
        <source>Invert the selection</source>
        <translation>Auswahl umkehren</translation>
    </message>
    <message>
        <source>Exclude from the experiment; with Shift include again</source>
        <translation>Aus dem Experiment ausschließen; mit Umschalt wieder aufnehmen</translation>
    </message>
    <message>
        <source>Go to the filter; Down there lists what may follow</source>
        <translation>Zum Filter; Pfeil nach unten zeigt dort, was folgen kann</translation>
    </message>
    <message>
        <source>Lay the curves of the run over others, in the list of runs</source>
        <translation>Die Kurven des Laufs über andere legen, in der Liste der Läufe</translation>
    </message>
    <message>
        <source>Next and previous warning or milestone of a curve; Return shows the warning</source>
        <translation>Nächste und vorige Warnung oder Wegmarke einer Kurve; Eingabe zeigt die Warnung</translation>
    </message>
</context>
<context>
    <name>terrella::workbench::StatusFigures</name>
    <message numerus="yes">
        <source>%n thread(s)</source>
        <translation>
            <numerusform>%n Thread</numerusform>
            <numerusform>%n Threads</numerusform>
        </translation>
    </message>
    <message>
        <source>Processor threads this program may use, and the memory it holds</source>
        <translation>Prozessor-Threads, die dieses Programm nutzen darf, und der Speicher, den es hält</translation>
    </message>
</context>
</TS>
