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
    <name>backend</name>
    <message>
        <source>Name of the run and of its folder</source>
        <translation>Name des Laufs und seines Ordners</translation>
    </message>
    <message>
        <source>Words about it that are kept with the run</source>
        <translation>Worte dazu, die beim Lauf bleiben</translation>
    </message>
    <message>
        <source>The run that it is a change of, by its name</source>
        <translation>Der Lauf, von dem dies eine Abwandlung ist, mit seinem Namen</translation>
    </message>
    <message>
        <source>Every random choice of the run follows from it</source>
        <translation>Alles Zufällige des Laufs folgt daraus</translation>
    </message>
    <message>
        <source>What is learned from</source>
        <translation>Woraus gelernt wird</translation>
    </message>
    <message>
        <source>folder of a dataset as it is published, an archive of it (zip, tar, tar.gz), or a single file; &apos;synthetic&apos; for the embedded scenes</source>
        <translation>Ordner eines Datensatzes, wie er veröffentlicht ist, ein Archiv davon (zip, tar, tar.gz) oder eine einzelne Datei; „synthetic“ für die eingebauten Szenen</translation>
    </message>
    <message>
        <source>layout of the data; auto recognises it</source>
        <translation>Aufbau der Daten; auto erkennt ihn</translation>
    </message>
    <message>
        <source>which of the source&apos;s modalities to use (s1, s2, rgb, before, after …: as &apos;datasets inspect&apos; lists them); empty for all</source>
        <translation>welche Modalitäten der Quelle zu verwenden sind (s1, s2, rgb, before, after …: wie „datasets inspect“ sie auflistet); leer für alle</translation>
    </message>
    <message>
        <source>which samples to use, as in the filter line of the Data page: class:Forest,River split:train date:2018-06..08 sensor:s1 box:west,south,east,north cloud:..20% nodata:..5% name:patch_*, words of a path; -class:Sea: not these</source>
        <translation>welche Beispiele zu verwenden sind, wie in der Filterzeile der Datenseite: class:Forest,River split:train date:2018-06..08 sensor:s1 box:West,Süd,Ost,Nord cloud:..20% nodata:..5% name:patch_*, Wörter eines Pfads; -class:Sea: diese nicht</translation>
    </message>
    <message>
        <source>ids of samples to leave out, such as duplicates and empty ones</source>
        <translation>Kennungen von Beispielen, die auszulassen sind, etwa doppelte und leere</translation>
    </message>
    <message>
        <source>how many samples to use, drawn evenly from the classes; for the embedded scenes how many to make</source>
        <translation>wie viele Beispiele zu verwenden sind, gleichmäßig aus den Klassen gezogen; bei den eingebauten Szenen, wie viele erzeugt werden</translation>
    </message>
    <message>
        <source>pixels a side after decoding; native keeps the stored size, which must be the same for all</source>
        <translation>Pixel je Seite nach dem Dekodieren; native behält die gespeicherte Größe, die dann bei allen gleich sein muss</translation>
    </message>
    <message>
        <source>px</source>
        <translation>px</translation>
    </message>
    <message>
        <source>which classes where a source has two nomenclatures: reduced takes the 19 of BigEarthNet and the 10 simplified ones of SEN12MS, full the 43 of CORINE and the 17 of IGBP</source>
        <translation>welche Klassen, wo eine Quelle zwei Nomenklaturen hat: reduced nimmt die 19 von BigEarthNet und die 10 vereinfachten von SEN12MS, full die 43 von CORINE und die 17 von IGBP</translation>
    </message>
    <message>
        <source>which array of a MATLAB file is the cube; auto takes the one that looks like a cube and says which</source>
        <translation>welches Feld einer MATLAB-Datei der Würfel ist; auto nimmt das, das wie ein Würfel aussieht, und sagt, welches</translation>
    </message>
    <message>
        <source>which band of .npy tiles holds class codes and is read as the mask, counted from 1; auto takes the last one when its values are few codes in patches</source>
        <translation>welcher Kanal von .npy-Kacheln Klassencodes enthält und als Maske gelesen wird, ab 1 gezählt; auto nimmt den letzten, wenn seine Werte wenige Codes in Flecken sind</translation>
    </message>
    <message>
        <source>what is added to stored Sentinel-2 values before they are divided by 10000: auto follows the product&apos;s metadata, processing baseline or date, and takes none where these do not decide; -1000 since baseline 04.00</source>
        <translation>was zu gespeicherten Sentinel-2-Werten addiert wird, bevor sie durch 10000 geteilt werden: auto richtet sich nach Metadaten, Prozessierungsversion oder Datum des Produkts und nimmt nichts, wo diese es nicht entscheiden; -1000 seit Version 04.00</translation>
    </message>
    <message>
        <source>how a large picture or a mosaic is cut into tiles</source>
        <translation>wie ein großes Bild oder ein Mosaik in Kacheln geschnitten wird</translation>
    </message>
    <message>
        <source>pixels a side of the tiles into which a scene is cut</source>
        <translation>Pixel je Seite der Kacheln, in die eine Szene geschnitten wird</translation>
    </message>
    <message>
        <source>pixels from one tile to the next; less than the tile makes them overlap, &apos;tile&apos; puts them side by side</source>
        <translation>Pixel von einer Kachel zur nächsten; bei weniger als der Kachelgröße überlappen sie sich, „tile“ legt sie nebeneinander</translation>
    </message>
    <message>
        <source>the rest at the right and lower edge: drop leaves it out, shift moves the last tiles back until they end with the scene, pad fills them up with missing pixels</source>
        <translation>der Rest am rechten und unteren Rand: drop lässt ihn weg, shift rückt die letzten Kacheln zurück, bis sie mit der Szene enden, pad füllt sie mit fehlenden Pixeln auf</translation>
    </message>
    <message>
        <source>share of pixels without data that a tile may have; tiles with more are left out and counted</source>
        <translation>Anteil der Pixel ohne Daten, den eine Kachel haben darf; Kacheln mit mehr werden ausgelassen und gezählt</translation>
    </message>
    <message>
        <source>names of the bands to use, in this order; empty for all but quality masks</source>
        <translation>Namen der Kanäle, die zu verwenden sind, in dieser Reihenfolge; leer für alle außer Qualitätsmasken</translation>
    </message>
    <message>
        <source>where bands differ in resolution, whose grid the tiles lie on; the others are resampled to it</source>
        <translation>auf wessen Raster die Kacheln liegen, wenn sich Kanäle in der Auflösung unterscheiden; die übrigen werden darauf umgerechnet</translation>
    </message>
    <message>
        <source>how bands of another resolution are brought to the grid; bilinear averages when it makes them coarser</source>
        <translation>wie Kanäle anderer Auflösung auf das Raster kommen; bilinear mittelt, wenn sie dabei gröber werden</translation>
    </message>
    <message>
        <source>whether pixels stored as 0 have no data; auto: in Landsat and Sentinel-2 products, whose fill value is 0, else what the file says</source>
        <translation>ob mit 0 gespeicherte Pixel ohne Daten sind; auto: in Produkten von Landsat und Sentinel-2, deren Füllwert 0 ist, sonst, was die Datei sagt</translation>
    </message>
    <message>
        <source>class raster or vector file (GeoPackage, Shapefile, GeoJSON …) with the classes of the pixels; empty for none</source>
        <translation>Klassenraster oder Vektordatei (GeoPackage, Shapefile, GeoJSON …) mit den Klassen der Pixel; leer für keine</translation>
    </message>
    <message>
        <source>layer of a vector file that has several</source>
        <translation>Ebene einer Vektordatei mit mehreren</translation>
    </message>
    <message>
        <source>attribute of a vector file that names the class; empty makes all features one</source>
        <translation>Attribut einer Vektordatei, das die Klasse nennt; leer macht alle Objekte zu einer</translation>
    </message>
    <message>
        <source>class of the pixels that lie in no feature; empty leaves them undefined</source>
        <translation>Klasse der Pixel, die in keinem Objekt liegen; leer lässt sie undefiniert</translation>
    </message>
    <message>
        <source>class of a tile: that of most of its labelled pixels, or none to have masks only</source>
        <translation>Klasse einer Kachel: die der meisten ihrer Pixel mit Label, oder none, um nur Masken zu haben</translation>
    </message>
    <message>
        <source>tiles up to so many pixels away in both directions are neighbours, tiles farther in both are distant</source>
        <translation>Kacheln bis zu so vielen Pixeln Abstand in beiden Richtungen sind Nachbarn, in beiden weiter entfernte gelten als fern</translation>
    </message>
    <message>
        <source>memory for decoded blocks of the files; a pass over the tiles in order decodes each block once when a row of blocks fits</source>
        <translation>Speicher für dekodierte Blöcke der Dateien; ein Durchgang durch die Kacheln der Reihe nach dekodiert jeden Block einmal, wenn eine Zeile von Blöcken hineinpasst</translation>
    </message>
    <message>
        <source>MB</source>
        <translation>MB</translation>
    </message>
    <message>
        <source>training part and held-out part</source>
        <translation>Trainingsteil und zurückgehaltener Teil</translation>
    </message>
    <message>
        <source>how samples are divided into a training part and a held-out part: given (the source&apos;s own folders), stratified (a seeded share of each class), ordered (the first of each class, since neighbouring numbers often show neighbouring places); auto takes given where the source has splits, else stratified</source>
        <translation>wie Beispiele in einen Trainingsteil und einen zurückgehaltenen Teil geteilt werden: given (die Ordner der Quelle selbst), stratified (ein durch den Seed bestimmter Anteil jeder Klasse), ordered (die ersten jeder Klasse, da benachbarte Nummern oft benachbarte Orte zeigen); auto nimmt given, wo die Quelle eine Aufteilung hat, sonst stratified</translation>
    </message>
    <message>
        <source>share of each class in the training part, where the rule divides</source>
        <translation>Anteil jeder Klasse im Trainingsteil, wo die Regel teilt</translation>
    </message>
    <message>
        <source>seed of the stratified draw</source>
        <translation>Seed der stratifizierten Ziehung</translation>
    </message>
    <message>
        <source>keep the list of files and what was recognised in them, so that opening the folder again takes a second: auto does so for folders of 10000 files and more</source>
        <translation>die Liste der Dateien und was in ihnen erkannt wurde aufbewahren, sodass der Ordner beim nächsten Mal in einer Sekunde offen ist: auto tut das bei Ordnern ab 10000 Dateien</translation>
    </message>
    <message>
        <source>read pixels from the pack of this data where there is one (&apos;terrella-cli datasets pack&apos; makes it); never reads the files themselves</source>
        <translation>Pixel aus dem Pack dieser Daten lesen, wo es eines gibt („terrella-cli datasets pack“ erzeugt es); never liest die Dateien selbst</translation>
    </message>
    <message>
        <source>memory for decoded samples; what does not fit is decoded again each epoch</source>
        <translation>Speicher für dekodierte Beispiele; was nicht hineinpasst, wird in jeder Epoche neu dekodiert</translation>
    </message>
    <message>
        <source>loader threads; the batches do not depend on their number</source>
        <translation>Lade-Threads; die Batches hängen nicht von ihrer Zahl ab</translation>
    </message>
    <message>
        <source>How is learned</source>
        <translation>Wie gelernt wird</translation>
    </message>
    <message>
        <source>The network that becomes the encoder</source>
        <translation>Das Netz, das zum Encoder wird</translation>
    </message>
    <message>
        <source>Operations that make the views; the method&apos;s own recipe when not given</source>
        <translation>Operationen, die die Ansichten erzeugen; ohne Angabe das Rezept der Methode</translation>
    </message>
    <message>
        <source>Side of a view; the size of the data when not given</source>
        <translation>Seite einer Ansicht; ohne Angabe die Größe der Daten</translation>
    </message>
    <message>
        <source>pixels</source>
        <translation>Pixel</translation>
    </message>
    <message>
        <source>How the weights move</source>
        <translation>Wie sich die Gewichte bewegen</translation>
    </message>
    <message>
        <source>The learning rate over the training</source>
        <translation>Die Lernrate im Verlauf des Trainings</translation>
    </message>
    <message>
        <source>Times that the training part is seen</source>
        <translation>Wie oft der Trainingsteil gesehen wird</translation>
    </message>
    <message>
        <source>epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>Linear rise of the learning rate at the start</source>
        <translation>Linearer Anstieg der Lernrate zu Beginn</translation>
    </message>
    <message>
        <source>How the learning rate falls after the warm-up</source>
        <translation>Wie die Lernrate nach der Aufwärmphase fällt</translation>
    </message>
    <message>
        <source>Share of the peak rate at the end of the cosine</source>
        <translation>Anteil der höchsten Lernrate am Ende des Kosinus</translation>
    </message>
    <message>
        <source>Shares of the training at which &apos;step&apos; lowers the rate</source>
        <translation>Anteile des Trainings, bei denen „step“ die Lernrate senkt</translation>
    </message>
    <message>
        <source>Factor by which &apos;step&apos; lowers the rate</source>
        <translation>Faktor, um den „step“ die Lernrate senkt</translation>
    </message>
    <message>
        <source>Samples that are compared with each other in one pass</source>
        <translation>Beispiele, die in einem Durchgang miteinander verglichen werden</translation>
    </message>
    <message>
        <source>samples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>Passes whose gradients are averaged into one step</source>
        <translation>Durchgänge, deren Gradienten zu einem Schritt gemittelt werden</translation>
    </message>
    <message>
        <source>batches</source>
        <translation>Batches</translation>
    </message>
    <message>
        <source>Largest norm of all gradients together</source>
        <translation>Größte Norm aller Gradienten zusammen</translation>
    </message>
    <message>
        <source>Of activations; losses, statistics and weights are float32 always. auto: bfloat16 where the device is fast at it</source>
        <translation>Der Aktivierungen; Verluste, Statistiken und Gewichte sind immer float32. auto: bfloat16, wo das Gerät damit schnell ist</translation>
    </message>
    <message>
        <source>auto: the first GPU, else the processor</source>
        <translation>auto: die erste GPU, sonst der Prozessor</translation>
    </message>
    <message>
        <source>Cores that train; leave one free on a machine in use</source>
        <translation>Kerne, die trainieren; auf einem Rechner in Benutzung einen frei lassen</translation>
    </message>
    <message>
        <source>threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>What is measured during the training</source>
        <translation>Was während des Trainings gemessen wird</translation>
    </message>
    <message>
        <source>How often health figures are measured</source>
        <translation>Wie oft die Kennzahlen des Zustands gemessen werden</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Measure kNN accuracy on the held-out part after each epoch</source>
        <translation>Nach jeder Epoche die kNN-Genauigkeit auf dem zurückgehaltenen Teil messen</translation>
    </message>
    <message>
        <source>Train a linear classifier beside the method, without a gradient into the encoder, and measure its accuracy on the held-out part after each epoch; needs labels, and does not change the run</source>
        <translation>Neben der Methode einen linearen Klassifikator trainieren, ohne Gradienten in den Encoder, und nach jeder Epoche seine Genauigkeit auf dem zurückgehaltenen Teil messen; braucht Labels und ändert den Lauf nicht</translation>
    </message>
    <message>
        <source>Training samples used as neighbours, at most</source>
        <translation>Trainingsbeispiele, die höchstens als Nachbarn dienen</translation>
    </message>
    <message>
        <source>What is saved during the training</source>
        <translation>Was während des Trainings gespeichert wird</translation>
    </message>
    <message>
        <source>How often the whole state is saved</source>
        <translation>Wie oft der ganze Zustand gespeichert wird</translation>
    </message>
    <message>
        <source>Newest checkpoints kept; the best by kNN stays as well</source>
        <translation>Neueste Sicherungspunkte, die bleiben; der nach kNN beste bleibt auch</translation>
    </message>
    <message>
        <source>share of each target that is spread over all classes</source>
        <translation>Anteil jedes Zielwerts, der über alle Klassen verteilt wird</translation>
    </message>
    <message>
        <source>divides the cosines: the smaller, the more the nearest strangers count</source>
        <translation>teilt die Kosinus: je kleiner, desto mehr zählen die nächsten Fremden</translation>
    </message>
    <message>
        <source>0.1 (ImageNet), 0.5 (CIFAR-10)</source>
        <translation>0.1 (ImageNet), 0.5 (CIFAR-10)</translation>
    </message>
    <message>
        <source>linear layers of the projection head</source>
        <translation>lineare Schichten des Projektionskopfs</translation>
    </message>
    <message>
        <source>dimensions in which the loss compares</source>
        <translation>Dimensionen, in denen der Verlust vergleicht</translation>
    </message>
    <message>
        <source>batch norm in the head, also after its last layer</source>
        <translation>Batch-Normierung im Kopf, auch nach seiner letzten Schicht</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>nicht angegeben</translation>
    </message>
    <message>
        <source>both views in one forward pass, so that batch-norm statistics cover all of them; off: a pass a view</source>
        <translation>beide Ansichten in einem Vorwärtsdurchgang, sodass die Statistik der Batch-Normierung alle umfasst; aus: ein Durchgang je Ansicht</translation>
    </message>
    <message>
        <source>for teaching: takes away what keeps the method from collapsing, or what makes its views differ</source>
        <translation>für die Lehre: nimmt weg, was die Methode vor dem Kollaps bewahrt oder ihre Ansichten verschieden macht</translation>
    </message>
    <message>
        <source>keys of earlier steps to tell apart, a multiple of the batch; auto: about a quarter of the training images, as more would hold keys of the same images</source>
        <translation>Schlüssel früherer Schritte, von denen zu unterscheiden ist, ein Vielfaches des Batches; auto: etwa ein Viertel der Trainingsbilder, da mehr davon Schlüssel derselben Bilder enthielten</translation>
    </message>
    <message>
        <source>how slowly the key encoder follows; runs of few steps (small data) do better with 0.99</source>
        <translation>wie langsam der Schlüssel-Encoder folgt; Läufe mit wenigen Schritten (wenige Daten) gelingen mit 0.99 besser</translation>
    </message>
    <message>
        <source>parts of a batch of keys that are normalised apart under a permutation, so that batch statistics do not give the answer away; 1: off</source>
        <translation>Teile eines Batches von Schlüsseln, die nach einer Permutation getrennt normiert werden, damit die Statistik des Batches die Antwort nicht verrät; 1: aus</translation>
    </message>
    <message>
        <source>8 (one a GPU)</source>
        <translation>8 (einer je GPU)</translation>
    </message>
    <message>
        <source>number of GPUs</source>
        <translation>Zahl der GPUs</translation>
    </message>
    <message>
        <source>allow a queue that is no multiple of the batch: what does not fit before its end is dropped; off: it is refused</source>
        <translation>eine Warteschlange zulassen, die kein Vielfaches des Batches ist: was vor ihrem Ende nicht mehr passt, entfällt; aus: sie wird abgelehnt</translation>
    </message>
    <message>
        <source>refused; dropped in lightly</source>
        <translation>abgelehnt; entfällt in lightly</translation>
    </message>
    <message>
        <source>0.07, and 0.2 in the v2 recipe</source>
        <translation>0.07, im Rezept von v2 0.2</translation>
    </message>
    <message>
        <source>each view is query and key once, and the loss the mean of both; twice the work a step</source>
        <translation>jede Ansicht ist einmal Anfrage und einmal Schlüssel, der Verlust das Mittel beider; doppelte Arbeit je Schritt</translation>
    </message>
    <message>
        <source>1.0 (ResNet-50), 0.2 (ViT)</source>
        <translation>1.0 (ResNet-50), 0.2 (ViT)</translation>
    </message>
    <message>
        <source>how slowly the key network follows at the start; it rises to 1 along a cosine</source>
        <translation>wie langsam das Schlüsselnetz zu Beginn folgt; steigt entlang eines Kosinus auf 1</translation>
    </message>
    <message>
        <source>0.99 (0.996 for 1000 epochs)</source>
        <translation>0.99 (0.996 bei 1000 Epochen)</translation>
    </message>
    <message>
        <source>width of the hidden layer of projector and predictor</source>
        <translation>Breite der verdeckten Schicht von Projektor und Prädiktor</translation>
    </message>
    <message>
        <source>entries of the memory drawn against each image; all: the full softmax, exact and best for up to some 100,000 images</source>
        <translation>Einträge des Speichers, die gegen jedes Bild gezogen werden; all: der volle Softmax, exakt und am besten bis etwa 100 000 Bilder</translation>
    </message>
    <message>
        <source>share of itself that an entry of the memory keeps</source>
        <translation>Anteil seiner selbst, den ein Eintrag des Speichers behält</translation>
    </message>
    <message>
        <source>first batches over which the constant Z is averaged; it is frozen afterwards</source>
        <translation>erste Batches, über die die Konstante Z gemittelt wird; danach bleibt sie fest</translation>
    </message>
    <message>
        <source>initial batches</source>
        <translation>erste Batches</translation>
    </message>
    <message>
        <source>by how much in cosine the positive must be nearer than the negative</source>
        <translation>um wie viel Kosinus das positive Beispiel näher sein muss als das negative</translation>
    </message>
    <message>
        <source>0.2 (squared distances of unit vectors, twice the cosine&apos;s)</source>
        <translation>0.2 (quadrierte Abstände von Einheitsvektoren, das Doppelte des Kosinus)</translation>
    </message>
    <message>
        <source>0.05; 0.2 in SSL-for-RS</source>
        <translation>0.05; 0.2 in SSL-for-RS</translation>
    </message>
    <message>
        <source>which triplets count: all inside the margin, hard (the negative is nearer), semi-hard (it is not, but inside the margin); hard alone can collapse early</source>
        <translation>welche Tripel zählen: all (alle innerhalb der Marge), hard (das negative ist näher), semi-hard (ist es nicht, liegt aber innerhalb der Marge); hard allein kann früh kollabieren</translation>
    </message>
    <message>
        <source>weight of the mean squared length of the vectors</source>
        <translation>Gewicht der mittleren quadrierten Länge der Vektoren</translation>
    </message>
    <message>
        <source>compare directions only; without a temperature the loss then stays near that of chance</source>
        <translation>nur Richtungen vergleichen; ohne Temperatur bleibt der Verlust dann nahe dem des Zufalls</translation>
    </message>
    <message>
        <source>64 to 512</source>
        <translation>64 bis 512</translation>
    </message>
    <message>
        <source>by how much the distant tile must be farther than the neighbour, in units of the features, which have no fixed length</source>
        <translation>um wie viel die ferne Kachel weiter weg sein muss als die benachbarte, in Einheiten der Merkmale, die keine feste Länge haben</translation>
    </message>
    <message>
        <source>0.1, 1 in training</source>
        <translation>0.1, im Training 1</translation>
    </message>
    <message>
        <source>weight of the features&apos; length, which keeps them from meeting the margin by growing</source>
        <translation>Gewicht der Länge der Merkmale, damit sie die Marge nicht durch Wachsen erreichen</translation>
    </message>
    <message>
        <source>clusters; some ten times as many as kinds of images are expected. Batch and queue need as many samples</source>
        <translation>Cluster; etwa zehnmal so viele, wie Arten von Bildern erwartet werden. Batch und Warteschlange brauchen so viele Beispiele</translation>
    </message>
    <message>
        <source>3000 (ImageNet, 1000 classes)</source>
        <translation>3000 (ImageNet, 1000 Klassen)</translation>
    </message>
    <message>
        <source>divides the scores of the predictions</source>
        <translation>teilt die Werte der Vorhersagen</translation>
    </message>
    <message>
        <source>of Sinkhorn and Knopp&apos;s algorithm</source>
        <translation>des Verfahrens von Sinkhorn und Knopp</translation>
    </message>
    <message>
        <source>embeddings of earlier batches that help to assign, a multiple of the batch; auto: as many as prototypes where the batch has fewer</source>
        <translation>Einbettungen früherer Batches, die beim Zuordnen helfen, ein Vielfaches des Batches; auto: so viele wie Prototypen, wo der Batch weniger hat</translation>
    </message>
    <message>
        <source>3840 (15 batches of 256), off for 4096</source>
        <translation>3840 (15 Batches zu 256), bei 4096 aus</translation>
    </message>
    <message>
        <source>3840 (batch 256), off</source>
        <translation>3840 (Batch 256), aus</translation>
    </message>
    <message>
        <source>epoch in which the queue begins, counted from 0</source>
        <translation>Epoche, in der die Warteschlange beginnt, ab 0 gezählt</translation>
    </message>
    <message>
        <source>first steps in which the prototypes stand still; auto: one epoch</source>
        <translation>erste Schritte, in denen die Prototypen stillstehen; auto: eine Epoche</translation>
    </message>
    <message>
        <source>one epoch</source>
        <translation>eine Epoche</translation>
    </message>
    <message>
        <source>313 (batch 4096), 5005 (batch 256): one epoch</source>
        <translation>313 (Batch 4096), 5005 (Batch 256): eine Epoche</translation>
    </message>
    <message>
        <source>width of the hidden layer of the projector</source>
        <translation>Breite der verdeckten Schicht des Projektors</translation>
    </message>
    <message>
        <source>dimensions in which prototypes lie</source>
        <translation>Dimensionen, in denen die Prototypen liegen</translation>
    </message>
    <message>
        <source>small crops beside the two large ones; they only predict</source>
        <translation>kleine Ausschnitte neben den zwei großen; sie sagen nur vorher</translation>
    </message>
    <message>
        <source>side of a small crop; auto: 3/7 of the view (96 of 224), a multiple of eight</source>
        <translation>Seite eines kleinen Ausschnitts; auto: 3/7 der Ansicht (96 von 224), ein Vielfaches von acht</translation>
    </message>
    <message>
        <source>96 of 224</source>
        <translation>96 von 224</translation>
    </message>
    <message>
        <source>least share of the image that a large crop covers</source>
        <translation>kleinster Anteil am Bild, den ein großer Ausschnitt abdeckt</translation>
    </message>
    <message>
        <source>least share of the image that a small crop covers</source>
        <translation>kleinster Anteil am Bild, den ein kleiner Ausschnitt abdeckt</translation>
    </message>
    <message>
        <source>largest share of the image that a small crop covers</source>
        <translation>größter Anteil am Bild, den ein kleiner Ausschnitt abdeckt</translation>
    </message>
    <message>
        <source>clusters; some ten times as many as kinds of images are expected, and fewer than images</source>
        <translation>Cluster; etwa zehnmal so viele, wie Arten von Bildern erwartet werden, und weniger als Bilder</translation>
    </message>
    <message>
        <source>3000; 10000 in DeepCluster</source>
        <translation>3000; 10000 in DeepCluster</translation>
    </message>
    <message>
        <source>clusterings from different beginnings; the loss is their mean</source>
        <translation>Clusterungen mit verschiedenen Anfängen; der Verlust ist ihr Mittel</translation>
    </message>
    <message>
        <source>of k-means</source>
        <translation>von k-means</translation>
    </message>
    <message>
        <source>principal components of the embeddings in which images are clustered, each scaled to the same variance; off clusters the embeddings as they are</source>
        <translation>Hauptkomponenten der Einbettungen, in denen Bilder geclustert werden, alle auf gleiche Varianz gebracht; off clustert die Einbettungen, wie sie sind</translation>
    </message>
    <message>
        <source>off; 256 in DeepCluster</source>
        <translation>aus; 256 in DeepCluster</translation>
    </message>
    <message>
        <source>off; 256</source>
        <translation>aus; 256</translation>
    </message>
    <message>
        <source>divides the cosines with the centroids</source>
        <translation>teilt die Kosinus mit den Zentroiden</translation>
    </message>
    <message>
        <source>dimensions in which images are clustered</source>
        <translation>Dimensionen, in denen Bilder geclustert werden</translation>
    </message>
    <message>
        <source>how slowly the target follows at the start; it rises to 1 along a cosine. Batches below 256 want more</source>
        <translation>wie langsam das Zielnetz zu Beginn folgt; steigt entlang eines Kosinus auf 1. Batches unter 256 wollen mehr</translation>
    </message>
    <message>
        <source>0.996 (1000 epochs), 0.99 (300 and less)</source>
        <translation>0.996 (1000 Epochen), 0.99 (300 und weniger)</translation>
    </message>
    <message>
        <source>width of the predictor&apos;s bottleneck</source>
        <translation>Breite des Engpasses im Prädiktor</translation>
    </message>
    <message>
        <source>the predictor keeps the peak learning rate: it must follow representations that still move</source>
        <translation>der Prädiktor behält die höchste Lernrate: er muss Repräsentationen folgen, die sich noch bewegen</translation>
    </message>
    <message>
        <source>weight of the redundancy term: agreement between different dimensions</source>
        <translation>Gewicht des Redundanzterms: Übereinstimmung zwischen verschiedenen Dimensionen</translation>
    </message>
    <message>
        <source>width of the projector&apos;s three layers; the loss is D × D</source>
        <translation>Breite der drei Schichten des Projektors; der Verlust ist D × D</translation>
    </message>
    <message>
        <source>8192; 2048 and 512 on small Earth-observation images</source>
        <translation>8192; 2048 und 512 auf kleinen Bildern der Erdbeobachtung</translation>
    </message>
    <message>
        <source>weight of the distance between the views</source>
        <translation>Gewicht des Abstands zwischen den Ansichten</translation>
    </message>
    <message>
        <source>weight of the hinge that keeps each dimension&apos;s spread at 1</source>
        <translation>Gewicht des Hinge-Terms, der die Streuung jeder Dimension bei 1 hält</translation>
    </message>
    <message>
        <source>weight of what dimensions repeat of each other</source>
        <translation>Gewicht dessen, was Dimensionen voneinander wiederholen</translation>
    </message>
    <message>
        <source>width of the expander&apos;s three layers</source>
        <translation>Breite der drei Schichten des Expanders</translation>
    </message>
    <message>
        <source>first layers: standard is 7×7 with stride 2 and max pooling, small is 3×3 without either, for images of about 32 pixels</source>
        <translation>erste Schichten: standard ist 7×7 mit Schrittweite 2 und Max-Pooling, small ist 3×3 ohne beides, für Bilder von etwa 32 Pixeln</translation>
    </message>
    <message>
        <source>start each residual branch at zero, so that a block begins as the identity</source>
        <translation>jeden Residualzweig bei null beginnen, sodass ein Block als Identität anfängt</translation>
    </message>
    <message>
        <source>side of the result; 0: the size of the views</source>
        <translation>Seite des Ergebnisses; 0: die Größe der Ansichten</translation>
    </message>
    <message>
        <source>smallest share of the image&apos;s area that a crop covers</source>
        <translation>kleinster Anteil an der Bildfläche, den ein Ausschnitt abdeckt</translation>
    </message>
    <message>
        <source>0.08 (SimCLR), 0.2 (MoCo-v2)</source>
        <translation>0.08 (SimCLR), 0.2 (MoCo-v2)</translation>
    </message>
    <message>
        <source>largest share of the image&apos;s area that a crop covers</source>
        <translation>größter Anteil an der Bildfläche, den ein Ausschnitt abdeckt</translation>
    </message>
    <message>
        <source>smallest aspect ratio, width to height</source>
        <translation>kleinstes Seitenverhältnis, Breite zu Höhe</translation>
    </message>
    <message>
        <source>largest aspect ratio, width to height</source>
        <translation>größtes Seitenverhältnis, Breite zu Höhe</translation>
    </message>
    <message>
        <source>how pixels between pixels are found</source>
        <translation>wie Werte zwischen den Pixeln bestimmt werden</translation>
    </message>
    <message>
        <source>average over what a shrunken pixel covers (Pillow does, tensors in torchvision 0.14 do not)</source>
        <translation>über das mitteln, was ein verkleinertes Pixel abdeckt (Pillow tut es, Tensoren in torchvision 0.14 nicht)</translation>
    </message>
    <message>
        <source>average over what a shrunken pixel covers</source>
        <translation>über das mitteln, was ein verkleinertes Pixel abdeckt</translation>
    </message>
    <message>
        <source>largest shift either way, as a share of the side</source>
        <translation>größte Verschiebung in jeder Richtung, als Anteil der Seite</translation>
    </message>
    <message>
        <source>1/8 (4 of 32 px)</source>
        <translation>1/8 (4 von 32 px)</translation>
    </message>
    <message>
        <source>share of the views that are shifted</source>
        <translation>Anteil der Ansichten, die verschoben werden</translation>
    </message>
    <message>
        <source>share of the views that are flipped</source>
        <translation>Anteil der Ansichten, die gespiegelt werden</translation>
    </message>
    <message>
        <source>share of the views for which a turn is drawn, no turn among them</source>
        <translation>Anteil der Ansichten, für die eine Drehung gezogen wird, auch die um 0 Grad</translation>
    </message>
    <message>
        <source>the image turns by −x to x</source>
        <translation>das Bild dreht sich um −x bis x</translation>
    </message>
    <message>
        <source>what fills the corners: the image mirrored at its edges, each band&apos;s mean (as missing pixels), or zero</source>
        <translation>was die Ecken füllt: das an seinen Rändern gespiegelte Bild, das Mittel jedes Kanals (wie fehlende Pixel) oder null</translation>
    </message>
    <message>
        <source>share of the views that are turned</source>
        <translation>Anteil der Ansichten, die gedreht werden</translation>
    </message>
    <message>
        <source>factors are drawn from 1 − x to 1 + x</source>
        <translation>Faktoren werden von 1 − x bis 1 + x gezogen</translation>
    </message>
    <message>
        <source>what contrast stretches away from: the mean of the whole image, or of each band</source>
        <translation>wovon der Kontrast wegstreckt: vom Mittel des ganzen Bildes oder jedes Kanals</translation>
    </message>
    <message>
        <source>share of the views that are changed</source>
        <translation>Anteil der Ansichten, die verändert werden</translation>
    </message>
    <message>
        <source>0.8 (SimCLR), 0.4 (MoCo-v2)</source>
        <translation>0.8 (SimCLR), 0.4 (MoCo-v2)</translation>
    </message>
    <message>
        <source>the hue turns by −x to x</source>
        <translation>der Farbton dreht sich um −x bis x</translation>
    </message>
    <message>
        <source>turns</source>
        <translation>Drehungen</translation>
    </message>
    <message>
        <source>0.2 (SimCLR)</source>
        <translation>0.2 (SimCLR)</translation>
    </message>
    <message>
        <source>share of the views that lose their colour</source>
        <translation>Anteil der Ansichten, die ihre Farbe verlieren</translation>
    </message>
    <message>
        <source>what every band becomes where there is no luma: the mean of the bands&apos; values, or of their standardised values, which leaves dark bands dark</source>
        <translation>was jeder Kanal wird, wo es keine Luma gibt: das Mittel der Werte der Kanäle oder ihrer standardisierten Werte, womit dunkle Kanäle dunkel bleiben</translation>
    </message>
    <message>
        <source>values, of images standardised before</source>
        <translation>Werte, von zuvor standardisierten Bildern</translation>
    </message>
    <message>
        <source>values from here on are mirrored, in the band&apos;s range from 0 to 1</source>
        <translation>Werte ab hier werden gespiegelt, im Bereich des Kanals von 0 bis 1</translation>
    </message>
    <message>
        <source>0.2 in one of two views</source>
        <translation>0.2 in einer von zwei Ansichten</translation>
    </message>
    <message>
        <source>share of the views that are converted; below 1 views differ in kind</source>
        <translation>Anteil der Ansichten, die umgerechnet werden; unter 1 sind Ansichten von verschiedener Art</translation>
    </message>
    <message>
        <source>operations that are drawn for a view</source>
        <translation>Operationen, die für eine Ansicht gezogen werden</translation>
    </message>
    <message>
        <source>magnitudes are drawn from 1 to below this, in tenths of the strongest</source>
        <translation>Stärken werden von 1 bis unter diesen Wert gezogen, in Zehnteln der größten</translation>
    </message>
    <message>
        <source>share of the drawn operations that are carried out</source>
        <translation>Anteil der gezogenen Operationen, die ausgeführt werden</translation>
    </message>
    <message>
        <source>what is drawn from; empty: all that make sense of these bands</source>
        <translation>woraus gezogen wird; leer: alle, die bei diesen Kanälen sinnvoll sind</translation>
    </message>
    <message>
        <source>what comes in from outside: each band&apos;s mean, which normalising makes zero, or zero</source>
        <translation>was von außen hereinkommt: das Mittel jedes Kanals, das beim Normieren null wird, oder null</translation>
    </message>
    <message>
        <source>smallest width of the Gaussian</source>
        <translation>kleinste Breite der Gaußkurve</translation>
    </message>
    <message>
        <source>largest width of the Gaussian</source>
        <translation>größte Breite der Gaußkurve</translation>
    </message>
    <message>
        <source>pixels that the kernel spans, odd; 0 is a tenth of the image&apos;s side</source>
        <translation>Pixel, über die der Faltungskern reicht, ungerade; 0 ist ein Zehntel der Bildseite</translation>
    </message>
    <message>
        <source>a tenth of the side</source>
        <translation>ein Zehntel der Seite</translation>
    </message>
    <message>
        <source>share of the views that are blurred</source>
        <translation>Anteil der Ansichten, die weichgezeichnet werden</translation>
    </message>
    <message>
        <source>largest deviation of the noise, as a share of each band&apos;s own deviation</source>
        <translation>größte Standardabweichung des Rauschens, als Anteil der Standardabweichung jedes Kanals</translation>
    </message>
    <message>
        <source>share of the views that get noise</source>
        <translation>Anteil der Ansichten, die Rauschen bekommen</translation>
    </message>
    <message>
        <source>looks that the speckle has: the fewer, the stronger; deviation 1/√looks</source>
        <translation>Looks des Speckles: je weniger, desto stärker; Standardabweichung 1/√Looks</translation>
    </message>
    <message>
        <source>looks</source>
        <translation>Looks</translation>
    </message>
    <message>
        <source>4.4 equivalent looks</source>
        <translation>4.4 äquivalente Looks</translation>
    </message>
    <message>
        <source>share of the views that get speckle</source>
        <translation>Anteil der Ansichten, die Speckle bekommen</translation>
    </message>
    <message>
        <source>largest optical depth at 550 nm; drawn from 0</source>
        <translation>größte optische Dicke bei 550 nm; ab 0 gezogen</translation>
    </message>
    <message>
        <source>Ångström&apos;s exponent: how much more short waves scatter; 0 is a grey cloud</source>
        <translation>Ångström-Exponent: wie viel stärker kurze Wellen streuen; 0 ist eine graue Wolke</translation>
    </message>
    <message>
        <source>what full haze looks like, in the unit range</source>
        <translation>wie voller Dunst aussieht, im Einheitsbereich</translation>
    </message>
    <message>
        <source>patches of haze along a side; 0: the same everywhere</source>
        <translation>Dunstflecken entlang einer Seite; 0: überall gleich</translation>
    </message>
    <message>
        <source>share of the views that get haze</source>
        <translation>Anteil der Ansichten, die Dunst bekommen</translation>
    </message>
    <message>
        <source>factors are drawn from 1 − x to 1 + x, a band at a time</source>
        <translation>Faktoren werden von 1 − x bis 1 + x gezogen, für jeden Kanal einzeln</translation>
    </message>
    <message>
        <source>shifts are drawn from −x to x deviations of the band</source>
        <translation>Verschiebungen werden von −x bis x Standardabweichungen des Kanals gezogen</translation>
    </message>
    <message>
        <source>deviations</source>
        <translation>Abweichungen</translation>
    </message>
    <message>
        <source>deviation of the spectrum that is added, as a share of each band&apos;s own</source>
        <translation>Standardabweichung des Spektrums, das addiert wird, als Anteil der jedes Kanals</translation>
    </message>
    <message>
        <source>bands so far apart are alike by a third (1/e); small: every band for itself</source>
        <translation>so weit entfernte Kanäle gleichen sich zu einem Drittel (1/e); klein: jeder Kanal für sich</translation>
    </message>
    <message>
        <source>nm</source>
        <translation>nm</translation>
    </message>
    <message>
        <source>bands that are dropped at most; how many is drawn, from 1</source>
        <translation>Kanäle, die höchstens entfallen; wie viele, wird ab 1 gezogen</translation>
    </message>
    <message>
        <source>bands</source>
        <translation>Kanäle</translation>
    </message>
    <message>
        <source>share of the views that lose bands</source>
        <translation>Anteil der Ansichten, die Kanäle verlieren</translation>
    </message>
    <message>
        <source>share of the views that lose one of the two sensors</source>
        <translation>Anteil der Ansichten, die einen der beiden Sensoren verlieren</translation>
    </message>
    <message>
        <source>what the bands of the lost sensor become: their mean, which normalising makes zero, or zero</source>
        <translation>was die Kanäle des verlorenen Sensors werden: ihr Mittel, das beim Normieren null wird, oder null</translation>
    </message>
    <message>
        <source>zero, of values that are not normalised</source>
        <translation>null, von nicht normierten Werten</translation>
    </message>
    <message>
        <source>names of the bands of each group with spaces between; empty: visible, near infrared, short-wave infrared, radar</source>
        <translation>Namen der Kanäle jeder Gruppe mit Leerzeichen dazwischen; leer: sichtbar, nahes Infrarot, kurzwelliges Infrarot, Radar</translation>
    </message>
    <message>
        <source>&apos;B02 B03 B04 B08&apos;, &apos;B05 B06 B07 B8A&apos;, &apos;B11 B12&apos;</source>
        <translation>&apos;B02 B03 B04 B08&apos;, &apos;B05 B06 B07 B8A&apos;, &apos;B11 B12&apos;</translation>
    </message>
    <message>
        <source>the group that is shown, from 1; 0: drawn for each view</source>
        <translation>die Gruppe, die gezeigt wird, ab 1; 0: für jede Ansicht gezogen</translation>
    </message>
    <message>
        <source>what hidden bands become: their mean, which normalising makes zero, or zero</source>
        <translation>was verdeckte Kanäle werden: ihr Mittel, das beim Normieren null wird, oder null</translation>
    </message>
    <message>
        <source>share of the views that show one group only</source>
        <translation>Anteil der Ansichten, die nur eine Gruppe zeigen</translation>
    </message>
    <message>
        <source>what moves: the bands&apos; values, or their standardised values, which leaves each band its mean and deviation</source>
        <translation>was wandert: die Werte der Kanäle oder ihre standardisierten Werte, womit jeder Kanal sein Mittel und seine Standardabweichung behält</translation>
    </message>
    <message>
        <source>share of the views whose bands change places</source>
        <translation>Anteil der Ansichten, deren Kanäle die Plätze tauschen</translation>
    </message>
    <message>
        <source>side of the square, as a share of the image&apos;s shorter side</source>
        <translation>Seite des Quadrats, als Anteil der kürzeren Bildseite</translation>
    </message>
    <message>
        <source>0.5 (16 of 32 px)</source>
        <translation>0.5 (16 von 32 px)</translation>
    </message>
    <message>
        <source>16 px whatever the image</source>
        <translation>16 px bei jedem Bild</translation>
    </message>
    <message>
        <source>what it is filled with: each band&apos;s mean, which normalising makes zero, or zero</source>
        <translation>womit es gefüllt wird: mit dem Mittel jedes Kanals, das beim Normieren null wird, oder mit null</translation>
    </message>
    <message>
        <source>grey 127</source>
        <translation>Grau 127</translation>
    </message>
    <message>
        <source>share of the views that lose a square</source>
        <translation>Anteil der Ansichten, die ein Quadrat verlieren</translation>
    </message>
    <message>
        <source>smallest share of the image&apos;s area that is erased</source>
        <translation>kleinster Anteil an der Bildfläche, der ausgelöscht wird</translation>
    </message>
    <message>
        <source>largest share of the image&apos;s area that is erased</source>
        <translation>größter Anteil an der Bildfläche, der ausgelöscht wird</translation>
    </message>
    <message>
        <source>smallest aspect ratio</source>
        <translation>kleinstes Seitenverhältnis</translation>
    </message>
    <message>
        <source>largest aspect ratio</source>
        <translation>größtes Seitenverhältnis</translation>
    </message>
    <message>
        <source>what it is filled with: each band&apos;s mean, which normalising makes zero, zero, or noise of the band&apos;s mean and deviation</source>
        <translation>womit es gefüllt wird: mit dem Mittel jedes Kanals, das beim Normieren null wird, mit null oder mit Rauschen vom Mittel und von der Standardabweichung des Kanals</translation>
    </message>
    <message>
        <source>share of the views that lose a rectangle</source>
        <translation>Anteil der Ansichten, die ein Rechteck verlieren</translation>
    </message>
    <message>
        <source>values further from the band&apos;s mean are cut off</source>
        <translation>Werte, die weiter vom Mittel des Kanals liegen, werden abgeschnitten</translation>
    </message>
    <message>
        <source>2, then rounded to 8 bits</source>
        <translation>2, danach auf 8 Bit gerundet</translation>
    </message>
    <message>
        <source>one value a band in the unit range; empty: the training part&apos;s</source>
        <translation>ein Wert je Kanal im Einheitsbereich; leer: der des Trainingsteils</translation>
    </message>
    <message>
        <source>unit range</source>
        <translation>Einheitsbereich</translation>
    </message>
    <message>
        <source>Learning rate at its peak; scale it with the batch (0.03 belongs to 256)</source>
        <translation>Höchste Lernrate; mit dem Batch skalieren (0.03 gehört zu 256)</translation>
    </message>
    <message>
        <source>Share of the last step&apos;s direction that is kept</source>
        <translation>Anteil der Richtung des letzten Schritts, der bleibt</translation>
    </message>
    <message>
        <source>Look ahead along the momentum before stepping</source>
        <translation>Vor dem Schritt entlang des Momentums vorausschauen</translation>
    </message>
    <message>
        <source>Pull of the weights towards zero</source>
        <translation>Zug der Gewichte zur Null</translation>
    </message>
    <message>
        <source>Decay biases and norm layers too</source>
        <translation>Auch Biases und Normierungsschichten zur Null ziehen</translation>
    </message>
    <message>
        <source>Learning rate at its peak</source>
        <translation>Höchste Lernrate</translation>
    </message>
    <message>
        <source>Memory of the gradient&apos;s mean</source>
        <translation>Gedächtnis für das Mittel des Gradienten</translation>
    </message>
    <message>
        <source>Memory of the gradient&apos;s square</source>
        <translation>Gedächtnis für das Quadrat des Gradienten</translation>
    </message>
    <message>
        <source>Keeps the division finite</source>
        <translation>Hält die Division endlich</translation>
    </message>
    <message>
        <source>Pull of the weights towards zero, added to the gradient</source>
        <translation>Zug der Gewichte zur Null, zum Gradienten addiert</translation>
    </message>
    <message>
        <source>Pull of the weights towards zero, apart from the gradient</source>
        <translation>Zug der Gewichte zur Null, getrennt vom Gradienten</translation>
    </message>
    <message>
        <source>Learning rate at its peak, before the trust ratio; scale it with the batch (0.3 belongs to 256)</source>
        <translation>Höchste Lernrate, vor dem Vertrauensverhältnis; mit dem Batch skalieren (0.3 gehört zu 256)</translation>
    </message>
    <message>
        <source>0.3 · batch / 256</source>
        <translation>0.3 · Batch / 256</translation>
    </message>
    <message>
        <source>0.2 · batch / 256</source>
        <translation>0.2 · Batch / 256</translation>
    </message>
    <message>
        <source>How far a tensor may move, relative to its own norm, at a rate of 1</source>
        <translation>Wie weit sich ein Tensor bei einer Lernrate von 1 bewegen darf, im Verhältnis zu seiner Norm</translation>
    </message>
    <message>
        <source>published: the ratio to gradient and decay together; lightly: to the sum of their norms, and Nesterov is possible</source>
        <translation>published: Verhältnis zu Gradient und Gewichtszug zusammen; lightly: zur Summe ihrer Normen, und Nesterov ist möglich</translation>
    </message>
    <message>
        <source>Decay and scale biases and norm layers too</source>
        <translation>Auch Biases und Normierungsschichten zur Null ziehen und skalieren</translation>
    </message>
    <message>
        <source>1e-3 · batch / 256</source>
        <translation>1e-3 · Batch / 256</translation>
    </message>
    <message>
        <source>Memory of the gradient&apos;s change, and its weight</source>
        <translation>Gedächtnis für die Änderung des Gradienten, und ihr Gewicht</translation>
    </message>
    <message>
        <source>Memory of the square</source>
        <translation>Gedächtnis für das Quadrat</translation>
    </message>
    <message>
        <source>Decay before the step, as AdamW; else as a proximal step after it</source>
        <translation>Zug zur Null vor dem Schritt, wie AdamW; sonst als proximaler Schritt danach</translation>
    </message>
    <message>
        <source>Neighbours that vote</source>
        <translation>Nachbarn, die abstimmen</translation>
    </message>
    <message>
        <source>Votes weigh exp(cosine / temperature): small values listen to the nearest</source>
        <translation>Stimmen wiegen exp(Kosinus / Temperatur): kleine Werte hören auf die nächsten</translation>
    </message>
    <message>
        <source>lbfgs: exact multinomial logistic regression; sgd: stochastic gradient descent as published</source>
        <translation>lbfgs: exakte multinomiale logistische Regression; sgd: stochastischer Gradientenabstieg, wie veröffentlicht</translation>
    </message>
    <message>
        <source>Inverse weight of the penalty on the weights (lbfgs); auto: the one of 0.0001 to 10 that does best on a fifth of each class of the training part</source>
        <translation>Kehrwert des Gewichts der Strafe auf die Gewichte (lbfgs); auto: der Wert von 0.0001 bis 10, der auf einem Fünftel jeder Klasse des Trainingsteils am besten abschneidet</translation>
    </message>
    <message>
        <source>Features to zero mean and unit deviation of the training part; the published probe (sgd, lr 30) takes them as they are</source>
        <translation>Merkmale auf Mittel 0 und Standardabweichung 1 des Trainingsteils bringen; die veröffentlichte Probe (sgd, lr 30) nimmt sie, wie sie sind</translation>
    </message>
    <message>
        <source>Passes over the training part (sgd)</source>
        <translation>Durchgänge durch den Trainingsteil (sgd)</translation>
    </message>
    <message>
        <source>Learning rate for a batch of 256 (sgd); 0.1 to 1 suits standardised features</source>
        <translation>Lernrate für einen Batch von 256 (sgd); für standardisierte Merkmale passt 0.1 bis 1</translation>
    </message>
    <message>
        <source>Samples a step (sgd)</source>
        <translation>Beispiele je Schritt (sgd)</translation>
    </message>
    <message>
        <source>supervised</source>
        <translation>überwacht</translation>
    </message>
    <message>
        <source>Cross-entropy</source>
        <translation>Kreuzentropie</translation>
    </message>
    <message>
        <source>baseline: cross entropy on labels</source>
        <translation>Vergleichswert: Kreuzentropie auf Labels</translation>
    </message>
    <message>
        <source>contrastive</source>
        <translation>kontrastiv</translation>
    </message>
    <message>
        <source>NT-Xent</source>
        <translation>NT-Xent</translation>
    </message>
    <message>
        <source>InfoNCE</source>
        <translation>InfoNCE</translation>
    </message>
    <message>
        <source>InfoNCE, both directions</source>
        <translation>InfoNCE, beide Richtungen</translation>
    </message>
    <message>
        <source>instance NCE</source>
        <translation>Instanz-NCE</translation>
    </message>
    <message>
        <source>triplet hinge</source>
        <translation>Tripel-Hinge</translation>
    </message>
    <message>
        <source>N-pair</source>
        <translation>N-Pair</translation>
    </message>
    <message>
        <source>clustering</source>
        <translation>Clustering</translation>
    </message>
    <message>
        <source>swapped prediction</source>
        <translation>vertauschte Vorhersage</translation>
    </message>
    <message>
        <source>cross-entropy of clusters</source>
        <translation>Kreuzentropie der Cluster</translation>
    </message>
    <message>
        <source>distillation</source>
        <translation>Destillation</translation>
    </message>
    <message>
        <source>squared distance of directions</source>
        <translation>quadrierter Abstand der Richtungen</translation>
    </message>
    <message>
        <source>negative cosine</source>
        <translation>negativer Kosinus</translation>
    </message>
    <message>
        <source>redundancy</source>
        <translation>Redundanz</translation>
    </message>
    <message>
        <source>cross-correlation against identity</source>
        <translation>Kreuzkorrelation gegen Identität</translation>
    </message>
    <message>
        <source>variance-invariance-covariance</source>
        <translation>Varianz-Invarianz-Kovarianz</translation>
    </message>
    <message>
        <source>residual networks on ImageNet, in any size of batch</source>
        <translation>Residualnetze auf ImageNet, bei jeder Batchgröße</translation>
    </message>
    <message>
        <source>a few thousand images of 64 pixels or less on a processor, in minutes: small batches, many steps, heads no wider than needed</source>
        <translation>einige tausend Bilder von höchstens 64 Pixeln auf einem Prozessor, in Minuten: kleine Batches, viele Schritte, Köpfe nicht breiter als nötig</translation>
    </message>
    <message>
        <source>this program&apos;s own: chosen on the embedded scenes for MoCo-v2, SwAV, SimSiam and Barlow Twins (tests/studies/benchmark.py rates); other methods take the same</source>
        <translation>aus diesem Programm: auf den eingebauten Szenen für MoCo-v2, SwAV, SimSiam und Barlow Twins gewählt (tests/studies/benchmark.py rates); andere Methoden nehmen dasselbe</translation>
    </message>
    <message>
        <source>batches of 4096 on ImageNet, 100 to 1000 epochs</source>
        <translation>Batches von 4096 auf ImageNet, 100 bis 1000 Epochen</translation>
    </message>
    <message>
        <source>the head of three layers that SimCLR v2 brought, batches of 512</source>
        <translation>der Kopf aus drei Schichten, den SimCLR v2 brachte, Batches von 512</translation>
    </message>
    <message>
        <source>google-research/simclr run.py</source>
        <translation>google-research/simclr run.py</translation>
    </message>
    <message>
        <source>images of 32 pixels, batches of 512</source>
        <translation>Bilder von 32 Pixeln, Batches von 512</translation>
    </message>
    <message>
        <source>batches of 256 on ImageNet, whose million images fill the queue</source>
        <translation>Batches von 256 auf ImageNet, dessen Million Bilder die Warteschlange füllt</translation>
    </message>
    <message>
        <source>batches of 256 on ImageNet, whose million images fill the queue; 200 to 800 epochs</source>
        <translation>Batches von 256 auf ImageNet, dessen Million Bilder die Warteschlange füllt; 200 bis 800 Epochen</translation>
    </message>
    <message>
        <source>residual networks in batches of 4096</source>
        <translation>Residualnetze in Batches von 4096</translation>
    </message>
    <message>
        <source>long training asks for half the rate and a slower teacher</source>
        <translation>langes Training verlangt die halbe Lernrate und einen langsameren Lehrer</translation>
    </message>
    <message>
        <source>facebookresearch/moco-v3 CONFIG.md, ResNet-50, 1000 epochs</source>
        <translation>facebookresearch/moco-v3 CONFIG.md, ResNet-50, 1000 Epochen</translation>
    </message>
    <message>
        <source>batches of 256 on ImageNet</source>
        <translation>Batches von 256 auf ImageNet</translation>
    </message>
    <message>
        <source>triplets of tiles of 50 pixels, in batches of 50</source>
        <translation>Tripel von Kacheln zu 50 Pixeln, in Batches von 50</translation>
    </message>
    <message>
        <source>batches of 4096; the prototypes stand still for an epoch</source>
        <translation>Batches von 4096; die Prototypen stehen eine Epoche lang still</translation>
    </message>
    <message>
        <source>one machine: a queue of 3840 embeddings from epoch 15, no warm-up</source>
        <translation>ein Rechner: eine Warteschlange von 3840 Einbettungen ab Epoche 15, keine Aufwärmphase</translation>
    </message>
    <message>
        <source>batches of 4096</source>
        <translation>Batches von 4096</translation>
    </message>
    <message>
        <source>batches of 4096, long training</source>
        <translation>Batches von 4096, langes Training</translation>
    </message>
    <message>
        <source>shorter training: a higher rate and a quicker teacher</source>
        <translation>kürzeres Training: eine höhere Lernrate und ein schnellerer Lehrer</translation>
    </message>
    <message>
        <source>google-deepmind/deepmind-research byol/configs/byol.py</source>
        <translation>google-deepmind/deepmind-research byol/configs/byol.py</translation>
    </message>
    <message>
        <source>batches of 512 on ImageNet, 100 epochs; all weights decay</source>
        <translation>Batches von 512 auf ImageNet, 100 Epochen; alle Gewichte werden zur Null gezogen</translation>
    </message>
    <message>
        <source>batches of 2048, 1000 epochs</source>
        <translation>Batches von 2048, 1000 Epochen</translation>
    </message>
    <message>
        <source>Cuts a random rectangle and resizes it to the view</source>
        <translation>Schneidet ein zufälliges Rechteck aus und bringt es auf die Größe der Ansicht</translation>
    </message>
    <message>
        <source>Resizes the whole image</source>
        <translation>Ändert die Größe des ganzen Bildes</translation>
    </message>
    <message>
        <source>Shifts by whole pixels, the border mirrored</source>
        <translation>Verschiebt um ganze Pixel, mit gespiegeltem Rand</translation>
    </message>
    <message>
        <source>Mirrors left and right</source>
        <translation>Spiegelt links und rechts</translation>
    </message>
    <message>
        <source>Mirrors top and bottom</source>
        <translation>Spiegelt oben und unten</translation>
    </message>
    <message>
        <source>Turns by 0, 90, 180 or 270 degrees</source>
        <translation>Dreht um 0, 90, 180 oder 270 Grad</translation>
    </message>
    <message>
        <source>Turns by any angle</source>
        <translation>Dreht um beliebige Winkel</translation>
    </message>
    <message>
        <source>Changes brightness and contrast of any bands</source>
        <translation>Ändert Helligkeit und Kontrast beliebiger Kanäle</translation>
    </message>
    <message>
        <source>Changes brightness, contrast, saturation and hue of RGB images</source>
        <translation>Ändert Helligkeit, Kontrast, Sättigung und Farbton von RGB-Bildern</translation>
    </message>
    <message>
        <source>Replaces all bands by the image&apos;s grey</source>
        <translation>Ersetzt alle Kanäle durch das Grau des Bildes</translation>
    </message>
    <message>
        <source>Mirrors values above a threshold</source>
        <translation>Spiegelt Werte über einer Schwelle</translation>
    </message>
    <message>
        <source>Turns red, green and blue into lightness and two colours</source>
        <translation>Macht aus Rot, Grün und Blau eine Helligkeit und zwei Farben</translation>
    </message>
    <message>
        <source>Carries out a few operations drawn from a list</source>
        <translation>Führt einige aus einer Liste gezogene Operationen aus</translation>
    </message>
    <message>
        <source>Blurs with a Gaussian of random width</source>
        <translation>Zeichnet weich, mit einer Gaußkurve zufälliger Breite</translation>
    </message>
    <message>
        <source>Adds Gaussian noise</source>
        <translation>Fügt gaußsches Rauschen hinzu</translation>
    </message>
    <message>
        <source>Multiplies radar backscatter by gamma noise</source>
        <translation>Multipliziert die Radarrückstreuung mit Gamma-Rauschen</translation>
    </message>
    <message>
        <source>Veils optical bands with haze, short waves most</source>
        <translation>Legt Dunst über optische Kanäle, über kurze Wellen am meisten</translation>
    </message>
    <message>
        <source>Scales and shifts each band by itself</source>
        <translation>Skaliert und verschiebt jeden Kanal für sich</translation>
    </message>
    <message>
        <source>Adds a smooth random spectrum to all pixels</source>
        <translation>Addiert ein glattes zufälliges Spektrum zu allen Pixeln</translation>
    </message>
    <message>
        <source>Replaces random bands by their mean</source>
        <translation>Ersetzt zufällige Kanäle durch ihr Mittel</translation>
    </message>
    <message>
        <source>Hides the radar or the optical bands</source>
        <translation>Verdeckt die Radar- oder die optischen Kanäle</translation>
    </message>
    <message>
        <source>Shows one group of bands and hides the others</source>
        <translation>Zeigt eine Gruppe von Kanälen und verdeckt die übrigen</translation>
    </message>
    <message>
        <source>Puts the bands in random order</source>
        <translation>Bringt die Kanäle in zufällige Reihenfolge</translation>
    </message>
    <message>
        <source>Hides a square</source>
        <translation>Verdeckt ein Quadrat</translation>
    </message>
    <message>
        <source>Hides a random rectangle</source>
        <translation>Verdeckt ein zufälliges Rechteck</translation>
    </message>
    <message>
        <source>Cuts values off that lie far from the mean</source>
        <translation>Schneidet Werte ab, die weit vom Mittel liegen</translation>
    </message>
    <message>
        <source>Brings every band to mean 0 and deviation 1</source>
        <translation>Bringt jeden Kanal auf Mittel 0 und Standardabweichung 1</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation>Auswertung</translation>
    </message>
    <message>
        <source>Supervised</source>
        <translation>Überwacht</translation>
    </message>
    <message>
        <source>Crops of half the image or more, as labels of whole scenes want them</source>
        <translation>Ausschnitte vom halben Bild an aufwärts, wie Labels ganzer Szenen sie verlangen</translation>
    </message>
    <message>
        <source>InstDisc, MoCo-v1</source>
        <translation>InstDisc, MoCo-v1</translation>
    </message>
    <message>
        <source>Bands other than red, green and blue get brightness and contrast by factors 0.6 to 1.4, the standardised mean as grey, and a vertical flip, as torchgeo&apos;s trainers</source>
        <translation>Andere Kanäle als Rot, Grün und Blau bekommen Helligkeit und Kontrast mit Faktoren von 0.6 bis 1.4, das standardisierte Mittel als Grau und eine senkrechte Spiegelung, wie in torchgeos Trainern</translation>
    </message>
    <message>
        <source>SimCLR</source>
        <translation>SimCLR</translation>
    </message>
    <message>
        <source>MoCo-v2, SimSiam, SeCo</source>
        <translation>MoCo-v2, SimSiam, SeCo</translation>
    </message>
    <message>
        <source>SwAV</source>
        <translation>SwAV</translation>
    </message>
    <message>
        <source>BYOL, Barlow Twins, VICReg, MoCo-v3</source>
        <translation>BYOL, Barlow Twins, VICReg, MoCo-v3</translation>
    </message>
    <message>
        <source>DINO</source>
        <translation>DINO</translation>
    </message>
    <message>
        <source>DINO-MM</source>
        <translation>DINO-MM</translation>
    </message>
    <message>
        <source>The lost sensor becomes its mean, as zero is after normalising; solarise mirrors bright values, where the code mirrors dark ones; values are not rounded to 8 bits</source>
        <translation>Der verlorene Sensor wird sein Mittel, was nach dem Normieren null ist; solarise spiegelt helle Werte, der Code dunkle; Werte werden nicht auf 8 Bit gerundet</translation>
    </message>
    <message>
        <source>CMID</source>
        <translation>CMID</translation>
    </message>
    <message>
        <source>The mask is drawn by the method, not by the pipeline</source>
        <translation>Die Maske zieht die Methode, nicht die Pipeline</translation>
    </message>
    <message>
        <source>MAE</source>
        <translation>MAE</translation>
    </message>
    <message>
        <source>SimMIM</source>
        <translation>SimMIM</translation>
    </message>
    <message>
        <source>FixMatch</source>
        <translation>FixMatch</translation>
    </message>
    <message>
        <source>CutOut hides half a side, the 16 pixels of 32 of the paper; bands other than red, green and blue are drawn nine operations of the fourteen</source>
        <translation>CutOut verdeckt eine halbe Seite, die 16 von 32 Pixeln der Veröffentlichung; für andere Kanäle als Rot, Grün und Blau wird aus neun der vierzehn Operationen gezogen</translation>
    </message>
    <message>
        <source>CoMatch</source>
        <translation>CoMatch</translation>
    </message>
    <message>
        <source>All three views are normalised, which one is not in several published configurations</source>
        <translation>Alle drei Ansichten werden normiert; in mehreren veröffentlichten Konfigurationen ist es eine nicht</translation>
    </message>
    <message>
        <source>Minimal for Earth observation</source>
        <translation>Minimal für Erdbeobachtung</translation>
    </message>
    <message>
        <source>Tile2Vec</source>
        <translation>Tile2Vec</translation>
    </message>
    <message>
        <source>Radar</source>
        <translation>Radar</translation>
    </message>
    <message>
        <source>Ours: crop, gain in decibel, speckle and flips; no recipe is published</source>
        <translation>Unser eigenes: Ausschnitt, Verstärkung in Dezibel, Speckle und Spiegelungen; kein Rezept ist veröffentlicht</translation>
    </message>
    <message>
        <source>Spread of the normalised projections times √D: about 1 when they fill the sphere, 0 when all images got the same</source>
        <translation>Streuung der normierten Projektionen mal √D: etwa 1, wenn sie die Kugel füllen, 0, wenn alle Bilder dieselbe haben</translation>
    </message>
    <message>
        <source>Directions that the projections use: exp of the entropy of their singular values</source>
        <translation>Richtungen, die die Projektionen nutzen: exp der Entropie ihrer Singulärwerte</translation>
    </message>
    <message>
        <source>The same as a share of the directions that so many images could use</source>
        <translation>Dasselbe als Anteil der Richtungen, die so viele Bilder nutzen könnten</translation>
    </message>
    <message>
        <source>Mean cosine between the projections of different images: 1 when all are the same</source>
        <translation>Mittlerer Kosinus zwischen den Projektionen verschiedener Bilder: 1, wenn alle gleich sind</translation>
    </message>
    <message>
        <source>Mean squared distance of the projections of two views of one image</source>
        <translation>Mittlerer quadrierter Abstand der Projektionen zweier Ansichten eines Bildes</translation>
    </message>
    <message>
        <source>How evenly the projections lie on the sphere: 0 when in one place, about −4 when everywhere</source>
        <translation>Wie gleichmäßig die Projektionen auf der Kugel liegen: 0 an einem Ort, etwa −4 überall verteilt</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>How often the two views of an image find each other, or a class is told right</source>
        <translation>Wie oft die zwei Ansichten eines Bildes einander finden oder eine Klasse richtig erkannt wird</translation>
    </message>
    <message>
        <source>Accuracy of the neighbours of held-out images: whether the features are any good</source>
        <translation>Genauigkeit der Nachbarn zurückgehaltener Bilder: ob die Merkmale etwas taugen</translation>
    </message>
    <message>
        <source>Spread of the encoder&apos;s normalised features times √D: what downstream tasks will see</source>
        <translation>Streuung der normierten Merkmale des Encoders mal √D: was nachgelagerte Aufgaben sehen</translation>
    </message>
    <message>
        <source>Directions that the encoder&apos;s features use</source>
        <translation>Richtungen, die die Merkmale des Encoders nutzen</translation>
    </message>
    <message>
        <source>Mean cosine between the features of different images</source>
        <translation>Mittlerer Kosinus zwischen den Merkmalen verschiedener Bilder</translation>
    </message>
    <message>
        <source>Length of all gradients together</source>
        <translation>Länge aller Gradienten zusammen</translation>
    </message>
    <message>
        <source>Length of the gradients of one stage of the encoder, or of what follows it</source>
        <translation>Länge der Gradienten einer Stufe des Encoders oder dessen, was ihr folgt</translation>
    </message>
    <message>
        <source>Length of the step that the weights took, as a share of their own length</source>
        <translation>Länge des Schritts, den die Gewichte machten, als Anteil ihrer eigenen Länge</translation>
    </message>
    <message>
        <source>Values of embeddings and projections that are no finite number</source>
        <translation>Werte von Einbettungen und Projektionen, die keine endliche Zahl sind</translation>
    </message>
    <message>
        <source>Share of the time in which training waits for images</source>
        <translation>Anteil der Zeit, in der das Training auf Bilder wartet</translation>
    </message>
    <message>
        <source>momentum</source>
        <translation>Momentum</translation>
    </message>
    <message>
        <source>The share of itself that the slowly following network keeps in a step</source>
        <translation>Der Anteil seiner selbst, den das langsam folgende Netz in einem Schritt behält</translation>
    </message>
    <message>
        <source>prototype usage</source>
        <translation>Nutzung der Prototypen</translation>
    </message>
    <message>
        <source>Prototypes in use: perplexity of the mean assignment over their number</source>
        <translation>Genutzte Prototypen: Perplexität der mittleren Zuordnung durch ihre Zahl</translation>
    </message>
    <message>
        <source>assignment entropy</source>
        <translation>Zuordnungsentropie</translation>
    </message>
    <message>
        <source>Mean entropy of an image&apos;s assignment over ln K: 1 when it says nothing</source>
        <translation>Mittlere Entropie der Zuordnung eines Bildes durch ln K: 1, wenn sie nichts sagt</translation>
    </message>
    <message>
        <source>teacher entropy</source>
        <translation>Lehrerentropie</translation>
    </message>
    <message>
        <source>Mean entropy of the teacher&apos;s output over ln K: 1 when it is the same for all</source>
        <translation>Mittlere Entropie der Ausgabe des Lehrers durch ln K: 1, wenn sie für alle gleich ist</translation>
    </message>
    <message>
        <source>teacher student kl</source>
        <translation>KL Lehrer–Schüler</translation>
    </message>
    <message>
        <source>How much the student&apos;s output still differs from the teacher&apos;s</source>
        <translation>Wie sehr sich die Ausgabe des Schülers noch von der des Lehrers unterscheidet</translation>
    </message>
    <message>
        <source>Learning rate of the step, after warm-up and schedule</source>
        <translation>Lernrate des Schritts, nach Aufwärmphase und Zeitplan</translation>
    </message>
    <message>
        <source>Complete collapse</source>
        <translation>Vollständiger Kollaps</translation>
    </message>
    <message>
        <source>The network answers nearly the same for all images, so that nothing tells them apart. A loss that only asks two views to agree is lowest there: Chen and He (2021, SimSiam, §4.1) see the deviation of the projections fall to 0 while the loss reaches its minimum. A rate that is too high leads there as well</source>
        <translation>Das Netz antwortet auf alle Bilder fast gleich, sodass nichts sie unterscheidet. Ein Verlust, der nur verlangt, dass zwei Ansichten übereinstimmen, ist dort am kleinsten: Chen und He (2021, SimSiam, §4.1) sehen die Standardabweichung der Projektionen auf 0 fallen, während der Verlust sein Minimum erreicht. Auch eine zu hohe Lernrate führt dorthin</translation>
    </message>
    <message>
        <source>Dimensional collapse</source>
        <translation>Dimensionaler Kollaps</translation>
    </message>
    <message>
        <source>The projections differ, but along few directions: the others are lost to downstream tasks. Jing et al. (2022) show how strong augmentation and products of layers do this even with negatives; Garrido et al. (2023, RankMe) find that the effective rank predicts downstream accuracy</source>
        <translation>Die Projektionen unterscheiden sich, aber nur entlang weniger Richtungen: Die übrigen sind für nachgelagerte Aufgaben verloren. Jing et al. (2022) zeigen, wie starke Augmentierung und Produkte von Schichten das selbst mit negativen Beispielen bewirken; nach Garrido et al. (2023, RankMe) sagt der effektive Rang die Genauigkeit nachgelagerter Aufgaben voraus</translation>
    </message>
    <message>
        <source>Dead prototypes</source>
        <translation>Tote Prototypen</translation>
    </message>
    <message>
        <source>Most prototypes get no image, so that the assignments tell few groups apart. Caron et al. (2020, SwAV, §3.2) keep them in equal use by Sinkhorn and Knopp&apos;s algorithm; it fails when its epsilon is too large, the batch is much smaller than the prototypes are many, or the prototypes move too early</source>
        <translation>Die meisten Prototypen bekommen kein Bild, sodass die Zuordnungen nur wenige Gruppen unterscheiden. Caron et al. (2020, SwAV, §3.2) halten sie mit dem Verfahren von Sinkhorn und Knopp gleich stark in Gebrauch; es versagt, wenn sein epsilon zu groß ist, der Batch viel kleiner als die Zahl der Prototypen ist oder die Prototypen sich zu früh bewegen</translation>
    </message>
    <message>
        <source>Trivial loss</source>
        <translation>Trivialer Verlust</translation>
    </message>
    <message>
        <source>The loss is what a network gets that answers the same for every image (ln K of a softmax over K), and does not leave it. Posted runs of DINO stood at ln 65536 = 11.09 for days (facebookresearch/dino, issue 246) and of SwAV at ln 512 = 6.24 without being noticed. In the first epochs of MoCo such a loss is normal, later it is not</source>
        <translation>Der Verlust ist der eines Netzes, das auf jedes Bild dasselbe antwortet (ln K bei einem Softmax über K), und bleibt dort. Veröffentlichte Läufe von DINO standen tagelang bei ln 65536 = 11.09 (facebookresearch/dino, Issue 246) und von SwAV unbemerkt bei ln 512 = 6.24. In den ersten Epochen von MoCo ist ein solcher Verlust normal, später nicht</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>Abkürzung</translation>
    </message>
    <message>
        <source>The task is solved without what makes features useful: by colours, borders or sensor marks, or because the views are alike. Chen et al. (2020, SimCLR, §3.1) show that crops of one image share their colour histogram, which alone tells images apart, so that colour distortion is needed; Doersch et al. (2015, §3.1) found a lens&apos;s aberration</source>
        <translation>Die Aufgabe wird ohne das gelöst, was Merkmale nützlich macht: durch Farben, Ränder oder Spuren des Sensors, oder weil die Ansichten sich gleichen. Chen et al. (2020, SimCLR, §3.1) zeigen, dass Ausschnitte eines Bildes dasselbe Farbhistogramm haben, das allein schon Bilder unterscheidet, sodass Farbverzerrung nötig ist; Doersch et al. (2015, §3.1) fanden die Aberration eines Objektivs</translation>
    </message>
    <message>
        <source>Diverging</source>
        <translation>Divergenz</translation>
    </message>
    <message>
        <source>The loss rises again after it had fallen, and the network with it: steps lead further than the slope they follow is valid for. Pascanu et al. (2013) describe how gradients grow then, and clip them; Goyal et al. (2017, §2.2) warm the rate up for the same reason</source>
        <translation>Der Verlust steigt wieder, nachdem er gefallen war, und das Netz mit ihm: Schritte führen weiter, als die Steigung gilt, der sie folgen. Pascanu et al. (2013) beschreiben, wie die Gradienten dann wachsen, und begrenzen sie; Goyal et al. (2017, §2.2) wärmen die Lernrate aus demselben Grund auf</translation>
    </message>
    <message>
        <source>Overfitting</source>
        <translation>Überanpassung</translation>
    </message>
    <message>
        <source>The network gets better at its own task and worse at telling classes of images it has not seen. Few images seen often are learned by heart; the features of the head&apos;s task leave the encoder (Chen et al. 2020, SimCLR, §4.2)</source>
        <translation>Das Netz wird bei seiner eigenen Aufgabe besser und erkennt die Klassen nie gesehener Bilder schlechter. Wenige, oft gesehene Bilder werden auswendig gelernt; die Merkmale, die der Kopf für seine Aufgabe nicht braucht, verlassen den Encoder (Chen et al. 2020, SimCLR, §4.2)</translation>
    </message>
    <message>
        <source>Learning rate too high</source>
        <translation>Lernrate zu hoch</translation>
    </message>
    <message>
        <source>Each step replaces a good part of the weights, so that what earlier steps learned does not last. You et al. (2017, LARS, §4) see training fail where the step is long against the weights of a layer; batch norm hides it from the loss, which no longer depends on their length</source>
        <translation>Jeder Schritt ersetzt einen guten Teil der Gewichte, sodass nicht bleibt, was frühere Schritte gelernt haben. You et al. (2017, LARS, §4) sehen das Training scheitern, wo der Schritt lang gegen die Gewichte einer Schicht ist; Batch-Normierung verbirgt es vor dem Verlust, der nicht mehr von ihrer Länge abhängt</translation>
    </message>
    <message>
        <source>Learning rate too low</source>
        <translation>Lernrate zu niedrig</translation>
    </message>
    <message>
        <source>The weights hardly move, and neither does the loss: the run will end as it began. You et al. (2017, LARS, §4) compare the step with the weights for this; rates are published for batches of 256 and scale with the batch (Goyal et al. 2017, §2.1)</source>
        <translation>Die Gewichte bewegen sich kaum und der Verlust auch nicht: Der Lauf wird enden, wie er begann. You et al. (2017, LARS, §4) vergleichen dafür den Schritt mit den Gewichten; Lernraten sind für Batches von 256 veröffentlicht und skalieren mit dem Batch (Goyal et al. 2017, §2.1)</translation>
    </message>
    <message>
        <source>Frozen teacher</source>
        <translation>Eingefrorener Lehrer</translation>
    </message>
    <message>
        <source>The network that gives the targets hardly follows the one that learns, so that the targets stay those of random weights. Grill et al. (2020, BYOL, table 5) get 18.8 % with a target that never moves against 68.4 % with 0.99; published momenta are made for runs of many more steps</source>
        <translation>Das Netz, das die Ziele vorgibt, folgt dem lernenden kaum, sodass die Ziele die zufälliger Gewichte bleiben. Grill et al. (2020, BYOL, Tabelle 5) erreichen 18.8 % mit einem Zielnetz, das sich nie bewegt, gegen 68.4 % mit 0.99; veröffentlichte Momenta sind für Läufe mit viel mehr Schritten gemacht</translation>
    </message>
    <message>
        <source>Stale queue</source>
        <translation>Veraltete Warteschlange</translation>
    </message>
    <message>
        <source>Keys of the queue come from encoders that no longer exist, so that the loss compares queries with answers of different networks. He et al. (2020, MoCo, §4.1) lose 4 points at a momentum of 0.9 and learn nothing at 0: keys must come from an encoder that moves slowly against the time they wait</source>
        <translation>Schlüssel der Warteschlange stammen von Encodern, die es nicht mehr gibt, sodass der Verlust Anfragen mit Antworten verschiedener Netze vergleicht. He et al. (2020, MoCo, §4.1) verlieren bei einem Momentum von 0.9 vier Punkte und lernen bei 0 nichts: Schlüssel müssen von einem Encoder kommen, der sich in der Zeit, die sie warten, nur langsam bewegt</translation>
    </message>
    <message>
        <source>Data starved</source>
        <translation>Warten auf Daten</translation>
    </message>
    <message>
        <source>Reading and augmenting images is slower than learning from them</source>
        <translation>Bilder zu lesen und zu augmentieren dauert länger, als aus ihnen zu lernen</translation>
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
        <translation>Beschädigter Sicherungspunkt</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 und %2 weitere</translation>
    </message>
    <message>
        <source>normalise after lab with the mean and deviation of the data</source>
        <translation>normalise nach lab mit Mittel und Standardabweichung der Daten</translation>
    </message>
    <message>
        <source>They are of red, green and blue; lightness and the two colours have others, so that the bands do not come to mean 0 and deviation 1</source>
        <translation>Sie sind die von Rot, Grün und Blau; Helligkeit und die beiden Farben haben andere, sodass die Kanäle nicht auf Mittel 0 und Standardabweichung 1 kommen</translation>
    </message>
    <message>
        <source>Give normalise a mean and a deviation of its own, about 0.5 and 0.2 for each</source>
        <translation>normalise ein eigenes Mittel und eine eigene Standardabweichung geben, etwa 0.5 und 0.2 für jeden Kanal</translation>
    </message>
    <message>
        <source>hue and saturation of %1 bands that are not red, green and blue</source>
        <translation>Farbton und Sättigung von %1 Kanälen, die nicht Rot, Grün und Blau sind</translation>
    </message>
    <message>
        <source>Hue is an angle between red, green and blue light; of other bands it mixes quantities that have nothing to do with each other, and the spectrum that tells surfaces apart is lost</source>
        <translation>Der Farbton ist ein Winkel zwischen rotem, grünem und blauem Licht; bei anderen Kanälen vermischt er Größen, die nichts miteinander zu tun haben, und das Spektrum, das Oberflächen unterscheidet, geht verloren</translation>
    </message>
    <message>
        <source>Use brightness-contrast or band-jitter, or choose the bands red, green and blue</source>
        <translation>brightness-contrast oder band-jitter nehmen oder die Kanäle Rot, Grün und Blau wählen</translation>
    </message>
    <message>
        <source>grey over %1</source>
        <translation>grey über %1</translation>
    </message>
    <message>
        <source>The mean of polarisations (and of optical bands with them) is no brightness: their ratio tells surfaces apart, and grey removes it</source>
        <translation>Das Mittel von Polarisationen (und von optischen Kanälen mit ihnen) ist keine Helligkeit: Ihr Verhältnis unterscheidet Oberflächen, und grey nimmt es weg</translation>
    </message>
    <message>
        <source>Leave grey out, or use channel-drop or sensor-drop</source>
        <translation>grey weglassen oder channel-drop oder sensor-drop nehmen</translation>
    </message>
    <message>
        <source>factors on %1 in decibel</source>
        <translation>Faktoren auf %1 in Dezibel</translation>
    </message>
    <message>
        <source>brightness on %1 in decibel</source>
        <translation>Helligkeit auf %1 in Dezibel</translation>
    </message>
    <message>
        <source>Decibels are logarithms: a factor on them bends the scale about its lower end, where a brighter scene or another gain adds a constant</source>
        <translation>Dezibel sind Logarithmen: Ein Faktor darauf verbiegt die Skala um ihr unteres Ende, wo eine hellere Szene oder eine andere Verstärkung eine Konstante addiert</translation>
    </message>
    <message>
        <source>Set scale to 0 and keep shift</source>
        <translation>scale auf 0 setzen und shift behalten</translation>
    </message>
    <message>
        <source>Use band-jitter with scale 0 and a shift, and speckle for noise</source>
        <translation>band-jitter mit scale 0 und einem shift nehmen, für Rauschen speckle</translation>
    </message>
    <message>
        <source>solarise over %1</source>
        <translation>solarise über %1</translation>
    </message>
    <message>
        <source>It mirrors bright surfaces to dark ones within the range of the band: snow then has the spectrum of water, which no light or sensor does</source>
        <translation>Es spiegelt helle Oberflächen im Bereich des Kanals zu dunklen: Schnee hat dann das Spektrum von Wasser, was kein Licht und kein Sensor bewirkt</translation>
    </message>
    <message>
        <source>Leave solarise out; methods that ask for it were made for photographs</source>
        <translation>solarise weglassen; Methoden, die es verlangen, wurden für Fotos gemacht</translation>
    </message>
    <message>
        <source>%1 with labels that have a direction</source>
        <translation>%1 bei Labels, die eine Richtung haben</translation>
    </message>
    <message>
        <source>The picture turns and the label does not: what pointed left then points right</source>
        <translation>Das Bild dreht sich und das Label nicht: Was nach links zeigte, zeigt dann nach rechts</translation>
    </message>
    <message>
        <source>Leave it out, or use labels without a direction</source>
        <translation>Weglassen oder Labels ohne Richtung verwenden</translation>
    </message>
    <message>
        <source>views of %1, and the network sees %2 at once</source>
        <translation>Ansichten von %1, und das Netz sieht %2 auf einmal</translation>
    </message>
    <message>
        <source>Not one whole patch fits into the view: what the network learns of it is mostly its border</source>
        <translation>Kein einziges ganzes Feld passt in die Ansicht: Was das Netz von ihr lernt, ist vor allem ihr Rand</translation>
    </message>
    <message>
        <source>Use views of %1 or more, or a network with smaller patches</source>
        <translation>Ansichten von %1 oder mehr verwenden oder ein Netz mit kleineren Feldern</translation>
    </message>
    <message>
        <source>crops down to %1 of the source, and the network sees %2 at once</source>
        <translation>Ausschnitte bis hinab zu %1 der Quelle, und das Netz sieht %2 auf einmal</translation>
    </message>
    <message>
        <source>The smallest crops are magnified until a patch shows less than its own number of source pixels: the view is blur that interpolation made</source>
        <translation>Die kleinsten Ausschnitte werden so vergrößert, dass ein Feld weniger Pixel der Quelle zeigt, als es selbst hat: Die Ansicht ist Unschärfe aus der Interpolation</translation>
    </message>
    <message>
        <source>Raise scale_min, or use larger source images</source>
        <translation>scale_min erhöhen oder größere Quellbilder verwenden</translation>
    </message>
    <message>
        <source>%1 cuts off up to %2 of the pixels of %3</source>
        <translation>%1 schneidet bis zu %2 der Pixel von %3 ab</translation>
    </message>
    <message>
        <source>Pixels beyond the limit become one value: the brightest or darkest surfaces lose their differences</source>
        <translation>Pixel jenseits der Grenze werden zu einem Wert: Die hellsten oder dunkelsten Oberflächen verlieren ihre Unterschiede</translation>
    </message>
    <message>
        <source>Widen the bands&apos; range (unit_low, unit_high), or use brightness-contrast, which cuts nothing off</source>
        <translation>Den Bereich der Kanäle erweitern (unit_low, unit_high) oder brightness-contrast nehmen, das nichts abschneidet</translation>
    </message>
    <message>
        <source>Raise deviations, or leave clip out where the weights do not ask for it</source>
        <translation>deviations erhöhen oder clip weglassen, wo die Gewichte es nicht verlangen</translation>
    </message>
    <message>
        <source>No pixel has a value</source>
        <translation>Kein Pixel hat einen Wert</translation>
    </message>
    <message>
        <source>Every pixel is zero</source>
        <translation>Jedes Pixel ist null</translation>
    </message>
    <message>
        <source>Every band has a single value</source>
        <translation>Jeder Kanal hat nur einen einzigen Wert</translation>
    </message>
    <message>
        <source>%1 of %2 stand at %3, the top of its range</source>
        <translation>%1 von %2 stehen bei %3, dem oberen Ende des Bereichs</translation>
    </message>
    <message>
        <source>%1 pixels, where %2 of the samples have %3 × %4</source>
        <translation>%1 Pixel, wo %2 der Beispiele %3 × %4 haben</translation>
    </message>
    <message>
        <source>The same pixels as %1</source>
        <translation>Dieselben Pixel wie %1</translation>
    </message>
    <message>
        <source>Looks the same as %1</source>
        <translation>Sieht aus wie %1</translation>
    </message>
    <message>
        <source>Looks the same (but for %2 of 64 bits) as %1</source>
        <translation>Sieht aus wie %1 (bis auf %2 von 64 Bit)</translation>
    </message>
    <message>
        <source>no part</source>
        <translation>keinem Teil</translation>
    </message>
    <message>
        <source>that is in %1, this in %2</source>
        <translation>jenes liegt in %1, dieses in %2</translation>
    </message>
    <message>
        <source>the labels differ</source>
        <translation>die Labels unterscheiden sich</translation>
    </message>
    <message>
        <source>%1; the labels differ</source>
        <translation>%1; die Labels unterscheiden sich</translation>
    </message>
    <message>
        <source>The queue holds %1 keys, the training part %2 images</source>
        <translation>Die Warteschlange fasst %1 Schlüssel, der Trainingsteil %2 Bilder</translation>
    </message>
    <message>
        <source>Every image stands in the queue more than once, so that it is told apart from itself</source>
        <translation>Jedes Bild steht mehr als einmal in der Warteschlange, sodass es von sich selbst unterschieden wird</translation>
    </message>
    <message>
        <source>Set method.queue to auto, or to about a quarter of the images</source>
        <translation>method.queue auf auto setzen oder auf etwa ein Viertel der Bilder</translation>
    </message>
    <message>
        <source>1 file is no part of the data, the first is %1</source>
        <translation>1 Datei gehört nicht zu den Daten: %1</translation>
    </message>
    <message>
        <source>%1 files are no part of the data, the first is %2</source>
        <translation>%1 Dateien gehören nicht zu den Daten, die erste ist %2</translation>
    </message>
    <message>
        <source>Replace or remove what should be there; the rest is used</source>
        <translation>Ersetzen oder entfernen, was da sein sollte; der Rest wird verwendet</translation>
    </message>
    <message>
        <source>%1, the mean cosine of different images %2</source>
        <translation>%1, der mittlere Kosinus verschiedener Bilder %2</translation>
    </message>
    <message>
        <source>The teacher&apos;s entropy is %1 of the largest possible, and the student differs from it by %2 nats</source>
        <translation>Die Entropie des Lehrers ist %1 der größtmöglichen, und der Schüler weicht um %2 Nats von ihm ab</translation>
    </message>
    <message>
        <source>The deviation of the projections is %1, where 1 is asked for</source>
        <translation>Die Standardabweichung der Projektionen ist %1, verlangt ist 1</translation>
    </message>
    <message>
        <source>The spread of the projections is %1 (1 fills all directions, 0 is one for all)</source>
        <translation>Die Streuung der Projektionen ist %1 (1 füllt alle Richtungen, 0 ist eine für alle)</translation>
    </message>
    <message>
        <source>%1, the effective rank %2</source>
        <translation>%1, der effektive Rang %2</translation>
    </message>
    <message>
        <source>The projections use %1 of %2 possible directions</source>
        <translation>Die Projektionen nutzen %1 von %2 möglichen Richtungen</translation>
    </message>
    <message>
        <source>%1, the encoder&apos;s features %2</source>
        <translation>%1, die Merkmale des Encoders %2</translation>
    </message>
    <message>
        <source>%1, the spread is %2</source>
        <translation>%1, die Streuung ist %2</translation>
    </message>
    <message>
        <source>Images are assigned to %1 % of the prototypes</source>
        <translation>Bilder werden %1 % der Prototypen zugeordnet</translation>
    </message>
    <message>
        <source>%1, the entropy of an assignment over ln K is %2</source>
        <translation>%1, die Entropie einer Zuordnung durch ln K ist %2</translation>
    </message>
    <message>
        <source>%1: the run was broken on purpose</source>
        <translation>%1: Der Lauf wurde absichtlich gestört</translation>
    </message>
    <message>
        <source>%1, and see in monitor.knn whether the features get better</source>
        <translation>%1 und in monitor.knn nachsehen, ob die Merkmale besser werden</translation>
    </message>
    <message>
        <source>%1; weaker augmentation loses fewer directions, too</source>
        <translation>%1; schwächere Augmentierung verliert ebenfalls weniger Richtungen</translation>
    </message>
    <message>
        <source>%1; about ten prototypes a cluster that is expected are enough</source>
        <translation>%1; etwa zehn Prototypen je erwartetem Cluster genügen</translation>
    </message>
    <message>
        <source>A step moves the weights by %1 % of their length; 0.01 to 1 % is usual</source>
        <translation>Ein Schritt bewegt die Gewichte um %1 % ihrer Länge; üblich sind 0.01 bis 1 %</translation>
    </message>
    <message>
        <source>A step moves the weights by %1 % of their length, and the loss went from %2 to %3 only</source>
        <translation>Ein Schritt bewegt die Gewichte um %1 % ihrer Länge, und der Verlust ging nur von %2 auf %3</translation>
    </message>
    <message>
        <source>%1, then compare rates three times as high and as low</source>
        <translation>%1, dann dreimal so hohe und so niedrige Lernraten vergleichen</translation>
    </message>
    <message>
        <source>Training waited for data %1 % of the last %2 s</source>
        <translation>Das Training wartete %1 % der letzten %2 s auf Daten</translation>
    </message>
    <message>
        <source>%1 so that decoded images stay in memory, or set data.size to shrink them once</source>
        <translation>%1, damit dekodierte Bilder im Speicher bleiben, oder mit data.size einmal verkleinern</translation>
    </message>
    <message>
        <source>the accuracy %1 is that of guessing</source>
        <translation>die Genauigkeit %1 ist die des Ratens</translation>
    </message>
    <message>
        <source>the teacher&apos;s entropy is %1 of the largest possible</source>
        <translation>die Entropie des Lehrers ist %1 der größtmöglichen</translation>
    </message>
    <message>
        <source>the entropy of an assignment is %1 of the largest possible</source>
        <translation>die Entropie einer Zuordnung ist %1 der größtmöglichen</translation>
    </message>
    <message>
        <source>the spread of the projections is %1</source>
        <translation>die Streuung der Projektionen ist %1</translation>
    </message>
    <message>
        <source>The loss stands at %1, nothing learned is %2, and %3</source>
        <translation>Der Verlust steht bei %1, nichts gelernt wäre %2, und %3</translation>
    </message>
    <message>
        <source>The projections of both views of an image are the same to %1 while those of different images differ</source>
        <translation>Die Projektionen beider Ansichten eines Bildes sind bis auf %1 gleich, während sich die verschiedener Bilder unterscheiden</translation>
    </message>
    <message>
        <source>The task is solved to %1 since the first epochs, and kNN went from %2 to %3</source>
        <translation>Die Aufgabe ist seit den ersten Epochen zu %1 gelöst, und kNN ging von %2 auf %3</translation>
    </message>
    <message>
        <source>the gradients are %1 times as long as usual</source>
        <translation>die Gradienten sind %1-mal so lang wie üblich</translation>
    </message>
    <message>
        <source>a step moves the weights by %1</source>
        <translation>ein Schritt bewegt die Gewichte um %1</translation>
    </message>
    <message>
        <source>the spread of the projections fell to %1</source>
        <translation>die Streuung der Projektionen fiel auf %1</translation>
    </message>
    <message>
        <source>The loss rose from %1 to %2, and %3</source>
        <translation>Der Verlust stieg von %1 auf %2, und %3</translation>
    </message>
    <message>
        <source>kNN fell from %1 at step %2 to %3 while the accuracy of the task itself rose to %4</source>
        <translation>kNN fiel von %1 bei Schritt %2 auf %3, während die Genauigkeit der Aufgabe selbst auf %4 stieg</translation>
    </message>
    <message>
        <source>%1: steps are small</source>
        <translation>%1: Die Schritte sind klein</translation>
    </message>
    <message>
        <source>%1: steps are large</source>
        <translation>%1: Die Schritte sind groß</translation>
    </message>
    <message>
        <source>Add colour and band jitter so that colours alone do not give the answer</source>
        <translation>Farb- und Kanaljitter hinzufügen, damit Farben allein nicht die Antwort geben</translation>
    </message>
    <message>
        <source>%1, or add colour and band jitter so that colours alone do not give the answer</source>
        <translation>%1 oder Farb- und Kanaljitter hinzufügen, damit Farben allein nicht die Antwort geben</translation>
    </message>
    <message>
        <source>%1, and begin from a checkpoint before the rise</source>
        <translation>%1 und von einem Sicherungspunkt vor dem Anstieg beginnen</translation>
    </message>
    <message>
        <source>%1; the checkpoint that was best by kNN is kept</source>
        <translation>%1; der nach kNN beste Sicherungspunkt bleibt erhalten</translation>
    </message>
    <message>
        <source>The momentum is %1: after %2 steps the teacher still is %3 % of what it began as</source>
        <translation>Das Momentum ist %1: Nach %2 Schritten ist der Lehrer noch zu %3 % das, als was er begann</translation>
    </message>
    <message>
        <source>The oldest keys are %1 steps old, and %2 % of the encoder that made them is left</source>
        <translation>Die ältesten Schlüssel sind %1 Schritte alt, und von dem Encoder, der sie gemacht hat, sind noch %2 % übrig</translation>
    </message>
    <message>
        <source>%1, or train for longer</source>
        <translation>%1 oder länger trainieren</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>Set %1</source>
        <translation>%1 setzen</translation>
    </message>
    <message>
        <source>%1 of %2 files could not be read, the first is %3</source>
        <translation>%1 von %2 Dateien konnten nicht gelesen werden, die erste ist %3</translation>
    </message>
    <message>
        <source>Replace or remove these files; other images took their places</source>
        <translation>Diese Dateien ersetzen oder entfernen; andere Bilder haben ihre Plätze eingenommen</translation>
    </message>
    <message>
        <source>After step %1 %2 holds values that are not finite</source>
        <translation>Nach Schritt %1 enthält %2 Werte, die nicht endlich sind</translation>
    </message>
    <message>
        <source>The last step was too large, most often from a learning rate that is too high</source>
        <translation>Der letzte Schritt war zu groß, meist durch eine zu hohe Lernrate</translation>
    </message>
    <message>
        <source>The file was changed or cut after it was written</source>
        <translation>Die Datei wurde nach dem Schreiben verändert oder abgeschnitten</translation>
    </message>
    <message>
        <source>Check the disk; the run continues from step %1</source>
        <translation>Den Datenträger prüfen; der Lauf geht von Schritt %1 weiter</translation>
    </message>
    <message>
        <source>the image %1, view %2</source>
        <translation>dem Bild %1, Ansicht %2</translation>
    </message>
    <message>
        <source>the output of layer %1</source>
        <translation>der Ausgabe der Schicht %1</translation>
    </message>
    <message>
        <source>the backward pass, at the gradient of %1</source>
        <translation>dem Rückwärtsdurchgang, beim Gradienten von %1</translation>
    </message>
    <message>
        <source>the loss itself: every layer&apos;s output was finite</source>
        <translation>dem Verlust selbst: Die Ausgabe jeder Schicht war endlich</translation>
    </message>
    <message>
        <source>The gradient of step %1 is %2; the first value that was not finite came from %3</source>
        <translation>Der Gradient von Schritt %1 ist %2; der erste nicht endliche Wert kam von %3</translation>
    </message>
    <message>
        <source>The loss of step %1 is %2; the first value that was not finite came from %3</source>
        <translation>Der Verlust von Schritt %1 ist %2; der erste nicht endliche Wert kam von %3</translation>
    </message>
    <message>
        <source>The file holds infinite values or the augmentation made some</source>
        <translation>Die Datei enthält unendliche Werte, oder die Augmentierung hat welche erzeugt</translation>
    </message>
    <message>
        <source>Look at this sample in the Data page; remove it or mark the values as nodata</source>
        <translation>Dieses Beispiel auf der Datenseite ansehen; es entfernen oder die Werte als fehlend kennzeichnen</translation>
    </message>
    <message>
        <source>Values grew beyond what numbers can hold, most often from a learning rate that is too high</source>
        <translation>Werte wuchsen über das hinaus, was Zahlen fassen, meist durch eine zu hohe Lernrate</translation>
    </message>
    <message>
        <source>%1; then continue from the last checkpoint in a new run</source>
        <translation>%1; dann in einem neuen Lauf vom letzten Sicherungspunkt weitermachen</translation>
    </message>
    <message>
        <source>There is no band &apos;%1&apos;</source>
        <translation>Es gibt keinen Kanal „%1“</translation>
    </message>
    <message>
        <source>A group of bands is empty</source>
        <translation>Eine Gruppe von Kanälen ist leer</translation>
    </message>
    <message>
        <source>Name its bands, as in &apos;B02 B03 B04&apos;</source>
        <translation>Ihre Kanäle nennen, wie in „B02 B03 B04“</translation>
    </message>
    <message>
        <source>There is one band, nothing to shuffle</source>
        <translation>Es gibt einen einzigen Kanal, also nichts zu mischen</translation>
    </message>
    <message>
        <source>Leave band-shuffle out</source>
        <translation>band-shuffle weglassen</translation>
    </message>
    <message>
        <source>means</source>
        <translation>Mittelwerte</translation>
    </message>
    <message>
        <source>The bands form one group, nothing to split</source>
        <translation>Die Kanäle bilden eine einzige Gruppe, also nichts zu teilen</translation>
    </message>
    <message>
        <source>Name two groups or more, as in [&apos;red&apos;, &apos;green blue&apos;]</source>
        <translation>Zwei Gruppen oder mehr nennen, wie in [&apos;red&apos;, &apos;green blue&apos;]</translation>
    </message>
    <message>
        <source>There is no group %1, only %2</source>
        <translation>Es gibt keine Gruppe %1, nur %2</translation>
    </message>
    <message>
        <source>Set group to at most %1, or 0 to draw one</source>
        <translation>group auf höchstens %1 setzen oder auf 0, um eine zu ziehen</translation>
    </message>
    <message>
        <source>There are %1 band %2 for %3 bands</source>
        <translation>Es gibt %1 %2 für %3 Kanäle</translation>
    </message>
    <message>
        <source>Compute the data&apos;s statistics first</source>
        <translation>Zuerst die Statistik der Daten berechnen</translation>
    </message>
    <message>
        <source>%1 bands are described, the images have %2</source>
        <translation>%1 Kanäle sind beschrieben, die Bilder haben %2</translation>
    </message>
    <message>
        <source>Use the bands of the data that is read</source>
        <translation>Die Kanäle der gelesenen Daten verwenden</translation>
    </message>
    <message>
        <source>Colour jitter needs red, green and blue, these images are &apos;%1&apos; with %2 bands</source>
        <translation>Farbjitter braucht Rot, Grün und Blau, diese Bilder sind „%1“ mit %2 Kanälen</translation>
    </message>
    <message>
        <source>Use brightness-contrast, or choose the bands red, green and blue</source>
        <translation>brightness-contrast nehmen oder die Kanäle Rot, Grün und Blau wählen</translation>
    </message>
    <message>
        <source>Dropping %1 of %2 bands leaves none</source>
        <translation>Wenn %1 von %2 Kanälen entfallen, bleibt keiner</translation>
    </message>
    <message>
        <source>Set most to at most %1</source>
        <translation>most auf höchstens %1 setzen</translation>
    </message>
    <message>
        <source>Leave channel-drop out: the images have one band</source>
        <translation>channel-drop weglassen: Die Bilder haben nur einen Kanal</translation>
    </message>
    <message>
        <source>There are no samples to draw views of</source>
        <translation>Es gibt keine Beispiele, von denen Ansichten zu ziehen wären</translation>
    </message>
    <message>
        <source>Choose one sample or more</source>
        <translation>Ein Beispiel oder mehr wählen</translation>
    </message>
    <message>
        <source>&apos;scale_min&apos; is above &apos;scale_max&apos;</source>
        <translation>„scale_min“ liegt über „scale_max“</translation>
    </message>
    <message>
        <source>Swap them, or set both to one value</source>
        <translation>Beide vertauschen oder auf denselben Wert setzen</translation>
    </message>
    <message>
        <source>&apos;ratio_min&apos; is above &apos;ratio_max&apos;</source>
        <translation>„ratio_min“ liegt über „ratio_max“</translation>
    </message>
    <message>
        <source>Quarter turns need square images, these are %1 × %2 pixels</source>
        <translation>Vierteldrehungen brauchen quadratische Bilder, diese haben %1 × %2 Pixel</translation>
    </message>
    <message>
        <source>Put random-resized-crop or resize with a size before quarter-turn</source>
        <translation>random-resized-crop oder resize mit einer Größe vor quarter-turn setzen</translation>
    </message>
    <message>
        <source>&apos;sigma_min&apos; is above &apos;sigma_max&apos;</source>
        <translation>„sigma_min“ liegt über „sigma_max“</translation>
    </message>
    <message>
        <source>&apos;kernel&apos; must be odd, this is %1</source>
        <translation>„kernel“ muss ungerade sein, hier steht %1</translation>
    </message>
    <message>
        <source>Set kernel to %1</source>
        <translation>kernel auf %1 setzen</translation>
    </message>
    <message>
        <source>A blur over %1 pixels does not fit into images of %2 pixels</source>
        <translation>Ein Weichzeichnen über %1 Pixel passt nicht in Bilder von %2 Pixeln</translation>
    </message>
    <message>
        <source>Set kernel to at most %1</source>
        <translation>kernel auf höchstens %1 setzen</translation>
    </message>
    <message>
        <source>Haze needs optical bands, these %1 are radar</source>
        <translation>Dunst braucht optische Kanäle, diese %1 sind Radar</translation>
    </message>
    <message>
        <source>Use speckle, or leave haze out: radar sees through it</source>
        <translation>speckle nehmen oder haze weglassen: Radar sieht durch Dunst hindurch</translation>
    </message>
    <message>
        <source>Lab needs red, green and blue, these images are &apos;%1&apos; with %2 bands</source>
        <translation>Lab braucht Rot, Grün und Blau, diese Bilder sind „%1“ mit %2 Kanälen</translation>
    </message>
    <message>
        <source>Choose the bands red, green and blue, or leave lab out</source>
        <translation>Die Kanäle Rot, Grün und Blau wählen oder lab weglassen</translation>
    </message>
    <message>
        <source>%1 of %2 pixels do not divide %3 %4</source>
        <translation>%1 von %2 Pixeln teilen %3 %4 nicht</translation>
    </message>
    <message>
        <source>Choose a size that divides it, as 8 or 16 of 64</source>
        <translation>Eine Größe wählen, die aufgeht, etwa 8 oder 16 bei 64</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>Blöcke</translation>
    </message>
    <message>
        <source>the height</source>
        <translation>die Höhe</translation>
    </message>
    <message>
        <source>the width</source>
        <translation>die Breite</translation>
    </message>
    <message>
        <source>Patches</source>
        <translation>Patches</translation>
    </message>
    <message>
        <source>blocks of</source>
        <translation>Blöcke von</translation>
    </message>
    <message>
        <source>Label %1 is beyond the %2 classes</source>
        <translation>Label %1 liegt jenseits der %2 Klassen</translation>
    </message>
    <message>
        <source>Give the number of classes of the data</source>
        <translation>Die Zahl der Klassen der Daten angeben</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has %2 values for %3 bands</source>
        <translation>„%1“ hat %2 Werte für %3 Kanäle</translation>
    </message>
    <message>
        <source>Compute the data&apos;s statistics first, or give one value a band</source>
        <translation>Zuerst die Statistik der Daten berechnen oder einen Wert je Kanal angeben</translation>
    </message>
    <message>
        <source>Give one value a band, or leave the list empty</source>
        <translation>Einen Wert je Kanal angeben oder die Liste leer lassen</translation>
    </message>
    <message>
        <source>&apos;mean&apos; and &apos;deviation&apos; of band %1 are %2 and %3</source>
        <translation>„mean“ und „deviation“ des Kanals %1 sind %2 und %3</translation>
    </message>
    <message>
        <source>Give finite means and deviations above 0</source>
        <translation>Endliche Mittelwerte und Standardabweichungen über 0 angeben</translation>
    </message>
    <message>
        <source>Images of %1 bands and %2 × %3 pixels cannot be augmented</source>
        <translation>Bilder mit %1 Kanälen und %2 × %3 Pixeln können nicht augmentiert werden</translation>
    </message>
    <message>
        <source>Choose at least one band and images of at least one pixel</source>
        <translation>Mindestens einen Kanal und Bilder von mindestens einem Pixel wählen</translation>
    </message>
    <message>
        <source>Write &apos;views:&apos; as a list of views, each with a name and a list of operations</source>
        <translation>„views:“ als Liste von Ansichten schreiben, jede mit einem Namen und einer Liste von Operationen</translation>
    </message>
    <message>
        <source>An operation without a name</source>
        <translation>Eine Operation ohne Namen</translation>
    </message>
    <message>
        <source>Write &apos;- name: horizontal-flip&apos;</source>
        <translation>„- name: horizontal-flip“ schreiben</translation>
    </message>
    <message>
        <source>&apos;enabled&apos; must be true or false</source>
        <translation>„enabled“ muss true oder false sein</translation>
    </message>
    <message>
        <source>Write &apos;enabled: false&apos; for an operation that is switched off</source>
        <translation>Bei einer ausgeschalteten Operation „enabled: false“ schreiben</translation>
    </message>
    <message>
        <source>The operations of view &apos;%1&apos; are no list</source>
        <translation>Die Operationen der Ansicht „%1“ sind keine Liste</translation>
    </message>
    <message>
        <source>There are no views in this file</source>
        <translation>In dieser Datei gibt es keine Ansichten</translation>
    </message>
    <message>
        <source>View %1 has no operations</source>
        <translation>Ansicht %1 hat keine Operationen</translation>
    </message>
    <message>
        <source>Unknown key &apos;%1&apos;</source>
        <translation>Unbekannter Schlüssel „%1“</translation>
    </message>
    <message>
        <source>&apos;colour&apos; needs red, green and blue, these images are &apos;%1&apos; with %2 bands</source>
        <translation>„colour“ braucht Rot, Grün und Blau, diese Bilder sind „%1“ mit %2 Kanälen</translation>
    </message>
    <message>
        <source>Leave colour out, or leave the list empty</source>
        <translation>colour weglassen oder die Liste leer lassen</translation>
    </message>
    <message>
        <source>Unknown interpolation &apos;%1&apos;</source>
        <translation>Unbekannte Interpolation „%1“</translation>
    </message>
    <message>
        <source>Sensor drop needs radar and optical bands, these %1 are all %2</source>
        <translation>sensor-drop braucht Radar- und optische Kanäle, diese %1 sind alle %2</translation>
    </message>
    <message>
        <source>optical</source>
        <translation>optisch</translation>
    </message>
    <message>
        <source>radar</source>
        <translation>Radar</translation>
    </message>
    <message>
        <source>Use channel-drop, or data with both sensors</source>
        <translation>channel-drop nehmen oder Daten mit beiden Sensoren</translation>
    </message>
    <message>
        <source>Speckle needs backscatter in decibel or linear power, none of the %1 bands holds any</source>
        <translation>Speckle braucht Rückstreuung in Dezibel oder als lineare Leistung, keiner der %1 Kanäle enthält solche</translation>
    </message>
    <message>
        <source>Use noise, or set the quantity of the radar bands</source>
        <translation>noise nehmen oder die Messgröße der Radarkanäle setzen</translation>
    </message>
    <message>
        <source>Measuring</source>
        <translation>Messung läuft</translation>
    </message>
    <message>
        <source>The method draws no view &apos;%1&apos;</source>
        <translation>Die Methode zieht keine Ansicht „%1“</translation>
    </message>
    <message>
        <source>The images have %1 bands, but there are %2 band names, %3 means and %4 deviations</source>
        <translation>Die Bilder haben %1 Kanäle, aber es gibt %2 Kanalnamen, %3 Mittelwerte und %4 Standardabweichungen</translation>
    </message>
    <message>
        <source>Use the bands and the statistics of the data that is read</source>
        <translation>Die Kanäle und die Statistik der gelesenen Daten verwenden</translation>
    </message>
    <message>
        <source>The range of band &apos;%1&apos; is empty</source>
        <translation>Der Bereich des Kanals „%1“ ist leer</translation>
    </message>
    <message>
        <source>Set its unit_high above its unit_low</source>
        <translation>Sein unit_high höher als sein unit_low setzen</translation>
    </message>
    <message>
        <source>There are no views</source>
        <translation>Es gibt keine Ansichten</translation>
    </message>
    <message>
        <source>Give the plan at least one view</source>
        <translation>Dem Plan mindestens eine Ansicht geben</translation>
    </message>
    <message>
        <source>An image has %1 bands and %2 × %3 pixels, others %4 bands and %5 × %6</source>
        <translation>Ein Bild hat %1 Kanäle und %2 × %3 Pixel, andere haben %4 Kanäle und %5 × %6</translation>
    </message>
    <message>
        <source>Set the size to which images are resized, or choose bands that every image has</source>
        <translation>Die Größe setzen, auf die Bilder gebracht werden, oder Kanäle wählen, die jedes Bild hat</translation>
    </message>
    <message>
        <source>Check that the folder exists and may be written to</source>
        <translation>Prüfen, ob es den Ordner gibt und ob in ihn geschrieben werden darf</translation>
    </message>
    <message>
        <source>Free space on this disk or choose another folder</source>
        <translation>Auf diesem Datenträger Platz schaffen oder einen anderen Ordner wählen</translation>
    </message>
    <message>
        <source>This disk or this session limits the size of files: choose another folder or raise the limit (ulimit -f)</source>
        <translation>Dieser Datenträger oder diese Sitzung begrenzt die Größe von Dateien: einen anderen Ordner wählen oder die Grenze anheben (ulimit -f)</translation>
    </message>
    <message>
        <source>The disk is read-only: choose another folder</source>
        <translation>Auf dem Datenträger kann nur gelesen werden: einen anderen Ordner wählen</translation>
    </message>
    <message>
        <source>Cannot read the file: %1</source>
        <translation>Die Datei kann nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>Check the name and that you may read it</source>
        <translation>Den Namen prüfen und ob die Datei gelesen werden darf</translation>
    </message>
    <message>
        <source>A file is needed, this is a folder</source>
        <translation>Gebraucht wird eine Datei, dies ist ein Ordner</translation>
    </message>
    <message>
        <source>Name a file</source>
        <translation>Eine Datei nennen</translation>
    </message>
    <message>
        <source>Cannot read the file to its end</source>
        <translation>Die Datei kann nicht bis zum Ende gelesen werden</translation>
    </message>
    <message>
        <source>The disk may be damaged: copy it again</source>
        <translation>Der Datenträger ist vielleicht beschädigt: die Datei noch einmal kopieren</translation>
    </message>
    <message>
        <source>Cannot save to disk</source>
        <translation>Speichern auf dem Datenträger nicht möglich</translation>
    </message>
    <message>
        <source>Cannot write</source>
        <translation>Schreiben nicht möglich</translation>
    </message>
    <message>
        <source>Cannot replace</source>
        <translation>Ersetzen nicht möglich</translation>
    </message>
    <message>
        <source>Cannot create a folder</source>
        <translation>Ein Ordner kann nicht angelegt werden</translation>
    </message>
    <message>
        <source>Cannot complete a folder</source>
        <translation>Ein Ordner kann nicht fertiggestellt werden</translation>
    </message>
    <message>
        <source>Unknown %1 &apos;%2&apos;</source>
        <translation>Unbekannt: %1 „%2“</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>a choice</source>
        <translation>eine Auswahl</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>a path</source>
        <translation>einen Pfad</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>eine Liste</translation>
    </message>
    <message>
        <source>a group</source>
        <translation>eine Gruppe</translation>
    </message>
    <message>
        <source>a name with parameters</source>
        <translation>einen Namen mit Parametern</translation>
    </message>
    <message>
        <source>a list of names with parameters</source>
        <translation>eine Liste von Namen mit Parametern</translation>
    </message>
    <message>
        <source>Give %1</source>
        <translation>Als Wert %1 angeben</translation>
    </message>
    <message>
        <source>Give %1, %2</source>
        <translation>Als Wert %1 angeben, %2</translation>
    </message>
    <message>
        <source>Choose one of %1</source>
        <translation>Eines davon wählen: %1</translation>
    </message>
    <message>
        <source>Did you mean &apos;%1&apos;? %2</source>
        <translation>War „%1“ gemeint? %2</translation>
    </message>
    <message>
        <source>&apos;%1&apos; %2, this is %3</source>
        <translation>„%1“ %2, hier steht %3</translation>
    </message>
    <message>
        <source>must be %1</source>
        <translation>muss %1 sein</translation>
    </message>
    <message>
        <source>must be a finite number</source>
        <translation>muss eine endliche Zahl sein</translation>
    </message>
    <message>
        <source>is out of range</source>
        <translation>liegt außerhalb des Bereichs</translation>
    </message>
    <message>
        <source>is too large</source>
        <translation>ist zu groß</translation>
    </message>
    <message>
        <source>must be a whole number</source>
        <translation>muss eine ganze Zahl sein</translation>
    </message>
    <message>
        <source>&apos;%1&apos; needs a name, this is %2</source>
        <translation>„%1“ braucht einen Namen, hier steht %2</translation>
    </message>
    <message>
        <source>Write the name alone, or {name: …} with its parameters</source>
        <translation>Nur den Namen schreiben oder {name: …} mit seinen Parametern</translation>
    </message>
    <message>
        <source>Write &apos;enabled: false&apos; for one that is switched off</source>
        <translation>Bei einem ausgeschalteten Eintrag „enabled: false“ schreiben</translation>
    </message>
    <message>
        <source>must be a list</source>
        <translation>muss eine Liste sein</translation>
    </message>
    <message>
        <source>&apos;%1&apos; names no %2</source>
        <translation>„%1“ nennt keinen Teil (%2)</translation>
    </message>
    <message>
        <source>Write the name of each %1 with its list, or one list for all</source>
        <translation>Den Namen jedes Teils (%1) mit seiner Liste schreiben oder eine Liste für alle</translation>
    </message>
    <message>
        <source>must be true or false</source>
        <translation>muss true oder false sein</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot be %2</source>
        <translation>„%1“ kann nicht %2 sein</translation>
    </message>
    <message>
        <source>must be text</source>
        <translation>muss Text sein</translation>
    </message>
    <message>
        <source>A group of settings is needed here, this is %1</source>
        <translation>Hier wird eine Gruppe von Einstellungen gebraucht, es steht aber %1 da</translation>
    </message>
    <message>
        <source>Write &apos;key: value&apos; lines; known keys: %1</source>
        <translation>Zeilen der Form „Schlüssel: Wert“ schreiben; bekannte Schlüssel: %1</translation>
    </message>
    <message>
        <source>There is nothing here to set</source>
        <translation>Hier gibt es nichts zu setzen</translation>
    </message>
    <message>
        <source>Set the group as a whole</source>
        <translation>Die Gruppe als Ganzes setzen</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is one list for every %2</source>
        <translation>„%1“ ist eine einzige Liste für alle Teile (%2)</translation>
    </message>
    <message>
        <source>Set %1 itself: a list for each %2 by its name</source>
        <translation>%1 selbst setzen: eine Liste für jeden Teil (%2) unter seinem Namen</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no assignment</source>
        <translation>„%1“ ist keine Zuweisung</translation>
    </message>
    <message>
        <source>Write key=value, such as optimizer.lr=0.1</source>
        <translation>Schlüssel=Wert schreiben, etwa optimizer.lr=0.1</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has no parts</source>
        <translation>„%1“ hat keine Teile</translation>
    </message>
    <message>
        <source>Set %1 itself</source>
        <translation>%1 selbst setzen</translation>
    </message>
    <message>
        <source>Did you mean &apos;%1&apos;?</source>
        <translation>War „%1“ gemeint?</translation>
    </message>
    <message>
        <source>Known: %1</source>
        <translation>Bekannt: %1</translation>
    </message>
    <message>
        <source>The text is nested more than %1 levels deep</source>
        <translation>Der Text ist mehr als %1 Ebenen tief verschachtelt</translation>
    </message>
    <message>
        <source>Flatten it</source>
        <translation>Flacher schreiben</translation>
    </message>
    <message>
        <source>The text expands to more than 100,000 values</source>
        <translation>Der Text ergibt ausgeschrieben mehr als 100000 Werte</translation>
    </message>
    <message>
        <source>Remove aliases that repeat large parts</source>
        <translation>Aliasse entfernen, die große Teile wiederholen</translation>
    </message>
    <message>
        <source>The tag &apos;%1&apos; is not known here</source>
        <translation>Das Tag „%1“ ist hier nicht bekannt</translation>
    </message>
    <message>
        <source>Remove it: only plain values are read</source>
        <translation>Es entfernen: Gelesen werden nur einfache Werte</translation>
    </message>
    <message>
        <source>A key must be a word</source>
        <translation>Ein Schlüssel muss ein Wort sein</translation>
    </message>
    <message>
        <source>Write &apos;key: value&apos;</source>
        <translation>„Schlüssel: Wert“ schreiben</translation>
    </message>
    <message>
        <source>The key &apos;%1&apos; stands twice</source>
        <translation>Der Schlüssel „%1“ steht zweimal da</translation>
    </message>
    <message>
        <source>Remove one of the two</source>
        <translation>Einen von beiden entfernen</translation>
    </message>
    <message>
        <source>The text is not UTF-8</source>
        <translation>Der Text ist nicht in UTF-8</translation>
    </message>
    <message>
        <source>Save it as UTF-8; it may be a binary file</source>
        <translation>Als UTF-8 speichern; vielleicht ist es eine Binärdatei</translation>
    </message>
    <message>
        <source>There is more than one document, or something follows the first</source>
        <translation>Es gibt mehr als ein Dokument, oder auf das erste folgt noch etwas</translation>
    </message>
    <message>
        <source>Keep one; remove &apos;---&apos; lines and stray brackets</source>
        <translation>Eines behalten; Zeilen mit „---“ und überzählige Klammern entfernen</translation>
    </message>
    <message>
        <source>This is not YAML: %1</source>
        <translation>Dies ist kein YAML: %1</translation>
    </message>
    <message>
        <source>Check indentation, colons and brackets in this line and the one above</source>
        <translation>Einrückung, Doppelpunkte und Klammern in dieser Zeile und der darüber prüfen</translation>
    </message>
    <message>
        <source>bands named as Sentinel-2&apos;s</source>
        <translation>Kanäle mit Namen wie bei Sentinel-2</translation>
    </message>
    <message>
        <source>bands named by polarisation</source>
        <translation>Kanäle nach der Polarisation benannt</translation>
    </message>
    <message>
        <source>13 bands of 16 bits, taken for Sentinel-2</source>
        <translation>13 Kanäle zu 16 Bit, für Sentinel-2 gehalten</translation>
    </message>
    <message>
        <source>%1 with B8A as the last band (by the dark B10)</source>
        <translation>%1, mit B8A als letztem Kanal (am dunklen B10 erkannt)</translation>
    </message>
    <message>
        <source>two bands of negative float values, taken for Sentinel-1 in dB</source>
        <translation>zwei Kanäle mit negativen Gleitkommawerten, für Sentinel-1 in dB gehalten</translation>
    </message>
    <message>
        <source>three bands of 8 bits: red, green, blue</source>
        <translation>drei Kanäle zu 8 Bit: Rot, Grün, Blau</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>%1 band</source>
        <translation>%1 Kanal</translation>
    </message>
    <message>
        <source>%1 bands</source>
        <translation>%1 Kanäle</translation>
    </message>
    <message>
        <source>The labels are those of 19 classes, such as &apos;%1&apos;</source>
        <translation>Die Labels sind die der 19 Klassen, etwa „%1“</translation>
    </message>
    <message>
        <source>Set data.classes to reduced</source>
        <translation>data.classes auf reduced setzen</translation>
    </message>
    <message>
        <source>the labels of a patch are the classes in its reference map</source>
        <translation>die Labels eines Patches sind die Klassen in seiner Referenzkarte</translation>
    </message>
    <message>
        <source>Sentinel-2 and Sentinel-1</source>
        <translation>Sentinel-2 und Sentinel-1</translation>
    </message>
    <message>
        <source>%1 of %2 named as BigEarthNet&apos;s, with a file a band; %3</source>
        <translation>%1 von %2, benannt wie bei BigEarthNet, mit einer Datei je Kanal; %3</translation>
    </message>
    <message>
        <source>%1 patch</source>
        <translation>%1 Patch</translation>
    </message>
    <message>
        <source>%1 patches</source>
        <translation>%1 Patches</translation>
    </message>
    <message>
        <source>19 classes (the published reduction)</source>
        <translation>19 Klassen (die veröffentlichte Zusammenfassung)</translation>
    </message>
    <message>
        <source>43 classes</source>
        <translation>43 Klassen</translation>
    </message>
    <message>
        <source>bands of 20 and 60 m are resampled to 10 m (bilinear)</source>
        <translation>Kanäle mit 20 und 60 m werden auf 10 m umgerechnet (bilinear)</translation>
    </message>
    <message>
        <source>named in the lists of snow and clouds left out</source>
        <translation>ausgelassen, da in den Listen zu Schnee und Wolken genannt</translation>
    </message>
    <message>
        <source>without a label of the 19 classes, kept as unlabelled</source>
        <translation>ohne Label der 19 Klassen, als Beispiele ohne Label behalten</translation>
    </message>
    <message>
        <source>without a labels file, kept as unlabelled</source>
        <translation>ohne Labeldatei, als Beispiele ohne Label behalten</translation>
    </message>
    <message>
        <source>%1 is not read here: write it as metadata.csv beside it to use its labels and splits</source>
        <translation>%1 wird hier nicht gelesen: als metadata.csv daneben schreiben, um Labels und Aufteilung daraus zu verwenden</translation>
    </message>
    <message>
        <source>the labels file is damaged: %1</source>
        <translation>die Labeldatei ist beschädigt: %1</translation>
    </message>
    <message>
        <source>Reading labels</source>
        <translation>Labels werden gelesen</translation>
    </message>
    <message>
        <source>the labels file cannot be read: %1</source>
        <translation>die Labeldatei kann nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>The file cannot be opened: %1</source>
        <translation>Die Datei kann nicht geöffnet werden: %1</translation>
    </message>
    <message>
        <source>Check that you may read it</source>
        <translation>Prüfen, ob sie gelesen werden darf</translation>
    </message>
    <message>
        <source>The file cannot be read: %1</source>
        <translation>Die Datei kann nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>The disk may be damaged: copy the file again</source>
        <translation>Der Datenträger ist vielleicht beschädigt: die Datei noch einmal kopieren</translation>
    </message>
    <message>
        <source>the mask has no pair of images of its name</source>
        <translation>zur Maske gibt es kein Bildpaar gleichen Namens</translation>
    </message>
    <message>
        <source>its files form %1 pairs of before and after</source>
        <translation>die Dateien bilden %1 Paare aus vorher und nachher</translation>
    </message>
    <message>
        <source>%1 of one name before and after%2</source>
        <translation>%1 gleichen Namens vorher und nachher%2</translation>
    </message>
    <message>
        <source>%1 pair</source>
        <translation>%1 Paar</translation>
    </message>
    <message>
        <source>%1 pairs</source>
        <translation>%1 Paare</translation>
    </message>
    <message>
        <source>, with %1 of changes</source>
        <translation>, mit %1 der Änderungen</translation>
    </message>
    <message>
        <source>%1 mask</source>
        <translation>%1 Maske</translation>
    </message>
    <message>
        <source>%1 masks</source>
        <translation>%1 Masken</translation>
    </message>
    <message>
        <source>the image lies beside the class folders, not in one</source>
        <translation>das Bild liegt neben den Klassenordnern, nicht in einem</translation>
    </message>
    <message>
        <source>the image lies more than one folder below its class</source>
        <translation>das Bild liegt mehr als einen Ordner unter seiner Klasse</translation>
    </message>
    <message>
        <source>no image format that is read here (by its name&apos;s ending)</source>
        <translation>kein Bildformat, das hier gelesen wird (nach der Endung des Namens)</translation>
    </message>
    <message>
        <source>its folders %1 hold images without class folders</source>
        <translation>die Ordner %1 enthalten Bilder ohne Klassenordner</translation>
    </message>
    <message>
        <source>its folders %1 hold no images themselves: open one of them</source>
        <translation>die Ordner %1 enthalten selbst keine Bilder: einen davon öffnen</translation>
    </message>
    <message>
        <source>%1 (%2) with %3%4%5</source>
        <translation>%1 (%2): %3%4%5</translation>
    </message>
    <message>
        <source>%1 class folder</source>
        <translation>%1 Klassenordner</translation>
    </message>
    <message>
        <source>%1 class folders</source>
        <translation>%1 Klassenordner</translation>
    </message>
    <message>
        <source>%1 image</source>
        <translation>%1 Bild</translation>
    </message>
    <message>
        <source>%1 images</source>
        <translation>%1 Bilder</translation>
    </message>
    <message>
        <source> below &apos;%1&apos;</source>
        <translation> unter „%1“</translation>
    </message>
    <message>
        <source>, divided by the folders train, val, test</source>
        <translation>, geteilt durch die Ordner train, val, test</translation>
    </message>
    <message>
        <source>it has %1 bands instead of %2</source>
        <translation>es sind %1 Kanäle statt %2</translation>
    </message>
    <message>
        <source>The data has no classes to tell apart</source>
        <translation>Die Daten haben keine Klassen zu unterscheiden</translation>
    </message>
    <message>
        <source>Open data with classes or masks</source>
        <translation>Daten mit Klassen oder Masken öffnen</translation>
    </message>
    <message>
        <source>Statistics by class</source>
        <translation>Statistik nach Klassen</translation>
    </message>
    <message>
        <source>There are no samples to measure</source>
        <translation>Es gibt keine Beispiele zu messen</translation>
    </message>
    <message>
        <source>None of the %1 samples can be read%2</source>
        <translation>Keines der %1 Beispiele kann gelesen werden%2</translation>
    </message>
    <message>
        <source>; the first says: %1</source>
        <translation>; das erste meldet: %1</translation>
    </message>
    <message>
        <source>Check the files, or choose other data</source>
        <translation>Die Dateien prüfen oder andere Daten wählen</translation>
    </message>
    <message>
        <source>none of its files ends in .mat or .hdr</source>
        <translation>keine der Dateien endet auf .mat oder .hdr</translation>
    </message>
    <message>
        <source>more than %1 files of cubes: the rest is left out</source>
        <translation>mehr als %1 Dateien mit Würfeln: der Rest wird ausgelassen</translation>
    </message>
    <message>
        <source>Looking at cubes</source>
        <translation>Würfel werden angesehen</translation>
    </message>
    <message>
        <source>its array of %1 does not fit beside the others: MATLAB arrays are kept in memory, %2 at most</source>
        <translation>das Feld von %1 passt nicht neben die anderen: MATLAB-Felder werden im Speicher gehalten, höchstens %2</translation>
    </message>
    <message>
        <source>it has %1 bands, most others have %2</source>
        <translation>es sind %1 Kanäle, bei den meisten anderen %2</translation>
    </message>
    <message>
        <source>reflectance times %1, as the header says</source>
        <translation>Reflexionsgrad mal %1, wie der Header sagt</translation>
    </message>
    <message>
        <source>the unit of the values is not told; 99.5 % of those looked at lie up to %1</source>
        <translation>die Einheit der Werte ist nicht angegeben; 99.5 % der betrachteten reichen bis %1</translation>
    </message>
    <message>
        <source>One unit range for all bands, %1 to %2: %3</source>
        <translation>Ein Einheitsbereich für alle Kanäle, %1 bis %2: %3</translation>
    </message>
    <message>
        <source>The wavelengths of the bands are not told</source>
        <translation>Die Wellenlängen der Kanäle sind nicht angegeben</translation>
    </message>
    <message>
        <source>%1 (%2) of %3 bands in %4</source>
        <translation>%1 (%2) mit %3 Kanälen, %4</translation>
    </message>
    <message>
        <source>%1 cube</source>
        <translation>%1 Würfel</translation>
    </message>
    <message>
        <source>%1 cubes</source>
        <translation>%1 Würfel</translation>
    </message>
    <message>
        <source>ENVI rasters</source>
        <translation>ENVI-Raster</translation>
    </message>
    <message>
        <source>MATLAB files</source>
        <translation>MATLAB-Dateien</translation>
    </message>
    <message>
        <source>%1 of %2 folders were not asked whether they changed, which takes more than a second: their files are compared with the index when they are read</source>
        <translation>Bei %1 von %2 Ordnern wurde nicht geprüft, ob sie sich geändert haben, weil das mehr als eine Sekunde dauert: Ihre Dateien werden beim Lesen mit dem Index verglichen</translation>
    </message>
    <message>
        <source>The index of this folder was made anew: %1</source>
        <translation>Der Index dieses Ordners wurde neu angelegt: %1</translation>
    </message>
    <message>
        <source>The index of this folder could not be written: %1</source>
        <translation>Der Index dieses Ordners konnte nicht geschrieben werden: %1</translation>
    </message>
    <message>
        <source>What was recognised in this folder was worked out anew: %1</source>
        <translation>Was in diesem Ordner erkannt wurde, wurde neu ermittelt: %1</translation>
    </message>
    <message>
        <source>%1. It was made anew</source>
        <translation>%1. Er wurde neu angelegt</translation>
    </message>
    <message>
        <source>Writing the index</source>
        <translation>Index wird geschrieben</translation>
    </message>
    <message>
        <source>The index of this folder could not be written: %1 (%2)</source>
        <translation>Der Index dieses Ordners konnte nicht geschrieben werden: %1 (%2)</translation>
    </message>
    <message>
        <source>the annotation has no image of its name</source>
        <translation>zur Annotation gibt es kein Bild gleichen Namens</translation>
    </message>
    <message>
        <source>Reading boxes</source>
        <translation>Rahmen werden gelesen</translation>
    </message>
    <message>
        <source>line %1: the box lies outside the image (%2 × %3)</source>
        <translation>Zeile %1: der Rahmen liegt außerhalb des Bildes (%2 × %3)</translation>
    </message>
    <message>
        <source>%1 no annotation</source>
        <translation>%1 keine Annotation</translation>
    </message>
    <message>
        <source>%1 image has</source>
        <translation>%1 Bild hat</translation>
    </message>
    <message>
        <source>%1 images have</source>
        <translation>%1 Bilder haben</translation>
    </message>
    <message>
        <source>%1 with %2 of %3 in labelTxt</source>
        <translation>%1, in labelTxt %2 aus %3</translation>
    </message>
    <message>
        <source>%1 oriented box</source>
        <translation>%1 orientierter Rahmen</translation>
    </message>
    <message>
        <source>%1 oriented boxes</source>
        <translation>%1 orientierte Rahmen</translation>
    </message>
    <message>
        <source>%1 class</source>
        <translation>%1 Klasse</translation>
    </message>
    <message>
        <source>%1 classes</source>
        <translation>%1 Klassen</translation>
    </message>
    <message>
        <source>none of its annotations has an image of its name</source>
        <translation>zu keiner der Annotationen gibt es ein Bild gleichen Namens</translation>
    </message>
    <message>
        <source>The file is truncated: it ends before its data does</source>
        <translation>Die Datei ist abgeschnitten: Sie endet vor ihren Daten</translation>
    </message>
    <message>
        <source>Copy or download the file again</source>
        <translation>Die Datei erneut kopieren oder herunterladen</translation>
    </message>
    <message>
        <source>The ENVI header cannot be used: it has %1</source>
        <translation>Der ENVI-Header ist nicht verwendbar: Er ist %1 groß</translation>
    </message>
    <message>
        <source>Remove the file</source>
        <translation>Die Datei entfernen</translation>
    </message>
    <message>
        <source>The ENVI header has no raw file beside it</source>
        <translation>Neben dem ENVI-Header liegt keine Rohdatei</translation>
    </message>
    <message>
        <source>Put it there under the header&apos;s name, without an ending or with .img, .dat or .raw</source>
        <translation>Die Rohdatei unter dem Namen des Headers daneben ablegen, ohne Endung oder mit .img, .dat oder .raw</translation>
    </message>
    <message>
        <source>The raw file is truncated: it has %1, and its header announces %2</source>
        <translation>Die Rohdatei ist abgeschnitten: vorhanden %1, laut Header %2</translation>
    </message>
    <message>
        <source>more than any disk holds</source>
        <translation>mehr als jede Datenträgergröße</translation>
    </message>
    <message>
        <source>Copy or download it again</source>
        <translation>Erneut kopieren oder herunterladen</translation>
    </message>
    <message>
        <source>In &apos;%1&apos; %2</source>
        <translation>In „%1“: %2</translation>
    </message>
    <message>
        <source>%1 bands are marked as bad by the header (bbl) and are kept</source>
        <translation>%1 Kanäle sind im Header als schlecht markiert (bbl) und bleiben erhalten</translation>
    </message>
    <message>
        <source>The ground truth is the map of classes &apos;%1&apos;%2</source>
        <translation>Die Referenz ist die Klassenkarte „%1“%2</translation>
    </message>
    <message>
        <source>; its class 0, &apos;Unclassified&apos;, is taken for undefined</source>
        <translation>; ihre Klasse 0, „Unclassified“, gilt als undefiniert</translation>
    </message>
    <message>
        <source>its interleave is &apos;%1&apos;, and bsq, bil and bip are known</source>
        <translation>interleave ist „%1“, bekannt sind bsq, bil und bip</translation>
    </message>
    <message>
        <source>The ENVI header cannot be used: %1</source>
        <translation>Der ENVI-Header ist nicht verwendbar: %1</translation>
    </message>
    <message>
        <source>Correct the header, or copy it again</source>
        <translation>Den Header berichtigen oder erneut kopieren</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is missing</source>
        <translation>„%1“ fehlt</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is &apos;%2&apos;</source>
        <translation>„%1“ ist „%2“</translation>
    </message>
    <message>
        <source>its data type is %1%2, and 1 to 5 and 12 to 15 are read</source>
        <translation>der Datentyp ist %1%2, gelesen werden 1 bis 5 und 12 bis 15</translation>
    </message>
    <message>
        <source> (complex numbers)</source>
        <translation> (komplexe Zahlen)</translation>
    </message>
    <message>
        <source>the header has %1 wavelengths for %2 bands: they are not used</source>
        <translation>der Header hat %1 Wellenlängen für %2 Kanäle: sie werden nicht verwendet</translation>
    </message>
    <message>
        <source>the header&apos;s wavelengths are not used%1</source>
        <translation>die Wellenlängen des Headers werden nicht verwendet%1</translation>
    </message>
    <message>
        <source> since some are no numbers</source>
        <translation> (einige sind keine Zahlen)</translation>
    </message>
    <message>
        <source>: their unit is &apos;%1&apos;</source>
        <translation>: ihre Einheit ist „%1“</translation>
    </message>
    <message>
        <source>the header does not say the unit of its wavelengths: taken for %1 by their size</source>
        <translation>der Header nennt die Einheit seiner Wellenlängen nicht: ihrer Größe nach als %1 gelesen</translation>
    </message>
    <message>
        <source>nanometres</source>
        <translation>Nanometer</translation>
    </message>
    <message>
        <source>micrometres</source>
        <translation>Mikrometer</translation>
    </message>
    <message>
        <source>the header turns the picture on the map: its place is not read</source>
        <translation>der Header dreht das Bild auf der Karte: seine Lage wird nicht gelesen</translation>
    </message>
    <message>
        <source>The file is no ENVI header: it does not begin with &apos;ENVI&apos;</source>
        <translation>Die Datei ist kein ENVI-Header: Sie beginnt nicht mit „ENVI“</translation>
    </message>
    <message>
        <source>Name the raster itself</source>
        <translation>Die Rasterdatei selbst angeben</translation>
    </message>
    <message>
        <source>The folder cannot be read: %1</source>
        <translation>Der Ordner kann nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>file</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>The file cannot be read</source>
        <translation>Die Datei kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>Check the path</source>
        <translation>Pfad prüfen</translation>
    </message>
    <message>
        <source>There is no such file or folder</source>
        <translation>Eine solche Datei oder einen solchen Ordner gibt es nicht</translation>
    </message>
    <message>
        <source>This cannot be reached: %1</source>
        <translation>Nicht erreichbar: %1</translation>
    </message>
    <message>
        <source>Check that you may read it and the folders above it</source>
        <translation>Leserechte dafür und für die Ordner darüber prüfen</translation>
    </message>
    <message>
        <source>Check the path and the links in it</source>
        <translation>Den Pfad und die Verknüpfungen darin prüfen</translation>
    </message>
    <message>
        <source>the entry has no name</source>
        <translation>der Eintrag hat keinen Namen</translation>
    </message>
    <message>
        <source>the entry has an absolute path</source>
        <translation>der Eintrag hat einen absoluten Pfad</translation>
    </message>
    <message>
        <source>the entry&apos;s name contains control characters</source>
        <translation>der Name des Eintrags enthält Steuerzeichen</translation>
    </message>
    <message>
        <source>the entry&apos;s path leads out of the archive</source>
        <translation>der Pfad des Eintrags führt aus dem Archiv hinaus</translation>
    </message>
    <message>
        <source>The file is empty</source>
        <translation>Die Datei ist leer</translation>
    </message>
    <message>
        <source>The file is no zip, tar or tar.gz archive</source>
        <translation>Die Datei ist kein zip-, tar- oder tar.gz-Archiv</translation>
    </message>
    <message>
        <source>Name a folder with one sub-folder a class, or an archive of it</source>
        <translation>Einen Ordner mit einem Unterordner je Klasse angeben oder ein Archiv davon</translation>
    </message>
    <message>
        <source>&apos;%1:&apos; is followed by a value</source>
        <translation>Auf „%1:“ folgt ein Wert</translation>
    </message>
    <message>
        <source>A quotation mark is not closed</source>
        <translation>Ein Anführungszeichen ist nicht geschlossen</translation>
    </message>
    <message>
        <source>&apos;%1:&apos; is not known · use class:, set:, labels:, split:, date:, sensor:, box:, cloud:, nodata:, saturated:, name: or plain words</source>
        <translation>„%1:“ ist unbekannt · möglich sind class:, set:, labels:, split:, date:, sensor:, box:, cloud:, nodata:, saturated:, name: oder einfache Wörter</translation>
    </message>
    <message>
        <source>&apos;%1:&apos; is not known · did you mean &apos;%2:&apos;?</source>
        <translation>„%1:“ ist unbekannt · war „%2:“ gemeint?</translation>
    </message>
    <message>
        <source>No %1 %2</source>
        <translation>Nicht vorhanden: %1 %2</translation>
    </message>
    <message>
        <source>No %1 %2 · did you mean &apos;%3&apos;?</source>
        <translation>Nicht vorhanden: %1 %2 · war „%3“ gemeint?</translation>
    </message>
    <message>
        <source>%1 begins several names · write more of it</source>
        <translation>%1 ist der Anfang mehrerer Namen · mehr davon schreiben</translation>
    </message>
    <message>
        <source>%1 is no date · write 2018, 2018-06, 2018-06-13 or 2018-06..08</source>
        <translation>%1 ist kein Datum · möglich sind 2018, 2018-06, 2018-06-13 oder 2018-06..08</translation>
    </message>
    <message>
        <source>%1 is no number · write 2, 2.. or 1..3</source>
        <translation>%1 ist keine Zahl · möglich sind 2, 2.. oder 1..3</translation>
    </message>
    <message>
        <source>%1 is no share · write ..20%, 5..50% or &gt;1%</source>
        <translation>%1 ist kein Anteil · möglich sind ..20%, 5..50% oder &gt;1%</translation>
    </message>
    <message>
        <source>%1 is no box · write west,south,east,north in degrees, such as 10.5,45,12,47</source>
        <translation>%1 ist kein Rechteck · West,Süd,Ost,Nord in Grad schreiben, etwa 10.5,45,12,47</translation>
    </message>
    <message>
        <source>%1 ends before it begins</source>
        <translation>%1 endet, bevor es beginnt</translation>
    </message>
    <message>
        <source>The data tells no dates</source>
        <translation>Die Daten nennen kein Datum</translation>
    </message>
    <message>
        <source>The data tells no locations</source>
        <translation>Die Daten nennen keine Orte</translation>
    </message>
    <message>
        <source>The data tells no share of cloud</source>
        <translation>Die Daten nennen keinen Wolkenanteil</translation>
    </message>
    <message>
        <source>Listing files</source>
        <translation>Dateien werden aufgelistet</translation>
    </message>
    <message>
        <source>Listing what changed</source>
        <translation>Änderungen werden aufgelistet</translation>
    </message>
    <message>
        <source>The folder cannot be reached</source>
        <translation>Der Ordner ist nicht erreichbar</translation>
    </message>
    <message>
        <source>Check the path, and that its disk is there</source>
        <translation>Prüfen, ob der Pfad stimmt und sein Datenträger da ist</translation>
    </message>
    <message>
        <source>the folder cannot be read: %1</source>
        <translation>der Ordner kann nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>the file cannot be reached: %1</source>
        <translation>die Datei ist nicht erreichbar: %1</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>The archive is damaged or truncated: %1%2</source>
        <translation>Das Archiv ist beschädigt oder abgeschnitten: %1%2</translation>
    </message>
    <message>
        <source>Copy or download the archive again</source>
        <translation>Das Archiv erneut kopieren oder herunterladen</translation>
    </message>
    <message>
        <source>it ends early</source>
        <translation>endet zu früh</translation>
    </message>
    <message>
        <source>its data makes no sense</source>
        <translation>die Daten darin ergeben keinen Sinn</translation>
    </message>
    <message>
        <source>The archive unpacks to more than %1 times its size: this looks like a bomb</source>
        <translation>Das Archiv entpackt sich auf mehr als das %1-Fache seiner Größe: Es sieht nach einer Archivbombe aus</translation>
    </message>
    <message>
        <source>Do not open this file; get the data from its publisher</source>
        <translation>Diese Datei nicht öffnen; die Daten beim Herausgeber holen</translation>
    </message>
    <message>
        <source>Chunk %1 of &apos;%2&apos; cannot be read: %3</source>
        <translation>Chunk %1 von „%2“ kann nicht gelesen werden: %3</translation>
    </message>
    <message>
        <source>it lies outside of the file, which is truncated or damaged</source>
        <translation>liegt außerhalb der Datei, die abgeschnitten oder beschädigt ist</translation>
    </message>
    <message>
        <source>it has %1 instead of %2</source>
        <translation>hat %1 statt %2</translation>
    </message>
    <message>
        <source>it claims %1 for %2</source>
        <translation>beansprucht %1 für %2</translation>
    </message>
    <message>
        <source>its compressed data is damaged</source>
        <translation>die gepackten Daten sind beschädigt</translation>
    </message>
    <message>
        <source>its checksum is missing</source>
        <translation>die Prüfsumme fehlt</translation>
    </message>
    <message>
        <source>its checksum does not match</source>
        <translation>die Prüfsumme stimmt nicht</translation>
    </message>
    <message>
        <source>The array &apos;%1&apos; is packed with the filter &apos;%2&apos;, and deflate, shuffle and fletcher32 are read</source>
        <translation>Das Feld „%1“ ist mit dem Filter „%2“ gepackt, gelesen werden deflate, shuffle und fletcher32</translation>
    </message>
    <message>
        <source>Pack it again: h5repack -f GZIP=4</source>
        <translation>Neu packen: h5repack -f GZIP=4</translation>
    </message>
    <message>
        <source>it unpacks to %1 instead of %2</source>
        <translation>ergibt entpackt %1 statt %2</translation>
    </message>
    <message>
        <source>its description is not complete</source>
        <translation>die Beschreibung ist unvollständig</translation>
    </message>
    <message>
        <source>its shape is larger than any disk</source>
        <translation>die Form ist größer als jeder Datenträger</translation>
    </message>
    <message>
        <source>its numbers and its shape do not fit</source>
        <translation>Zahlen und Form passen nicht zusammen</translation>
    </message>
    <message>
        <source>its chunks do not have as many axes as it has</source>
        <translation>die Chunks haben nicht so viele Achsen wie das Feld</translation>
    </message>
    <message>
        <source>its chunks are larger than %1</source>
        <translation>die Chunks sind größer als %1</translation>
    </message>
    <message>
        <source>it has too many chunks</source>
        <translation>zu viele Chunks</translation>
    </message>
    <message>
        <source>The file is no HDF5 file</source>
        <translation>Die Datei ist keine HDF5-Datei</translation>
    </message>
    <message>
        <source>The array &apos;%1&apos; lies outside of the HDF5 file</source>
        <translation>Das Feld „%1“ liegt außerhalb der HDF5-Datei</translation>
    </message>
    <message>
        <source>its chunks have no size</source>
        <translation>die Chunks haben keine Größe</translation>
    </message>
    <message>
        <source>its layout is damaged</source>
        <translation>das Layout ist beschädigt</translation>
    </message>
    <message>
        <source>its chunks are listed as only HDF5 1.10 and later write with libver=&apos;latest&apos;, which is not read here: write it with h5py&apos;s default, or again with h5repack --low=0 --high=0</source>
        <translation>die Chunks sind so verzeichnet, wie es nur HDF5 ab 1.10 mit libver=&apos;latest&apos; schreibt, was hier nicht gelesen wird: mit der Voreinstellung von h5py schreiben oder mit h5repack --low=0 --high=0 neu schreiben</translation>
    </message>
    <message>
        <source>its shape is damaged</source>
        <translation>die Form ist beschädigt</translation>
    </message>
    <message>
        <source>integers</source>
        <translation>ganze Zahlen</translation>
    </message>
    <message>
        <source>floats</source>
        <translation>Gleitkommazahlen</translation>
    </message>
    <message>
        <source>times</source>
        <translation>Zeiten</translation>
    </message>
    <message>
        <source>texts</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>bit fields</source>
        <translation>Bitfelder</translation>
    </message>
    <message>
        <source>opaque values</source>
        <translation>undurchsichtige Werte</translation>
    </message>
    <message>
        <source>records</source>
        <translation>Datensätze</translation>
    </message>
    <message>
        <source>references</source>
        <translation>Verweise</translation>
    </message>
    <message>
        <source>enumerations</source>
        <translation>Aufzählungen</translation>
    </message>
    <message>
        <source>lists</source>
        <translation>Listen</translation>
    </message>
    <message>
        <source>arrays</source>
        <translation>Felder</translation>
    </message>
    <message>
        <source>it holds %1 of %2 bytes, and integers and floats of 1 to 8 bytes are read</source>
        <translation>enthält %1 zu %2 Byte, gelesen werden ganze Zahlen und Gleitkommazahlen von 1 bis 8 Byte</translation>
    </message>
    <message>
        <source>values of an unknown kind</source>
        <translation>Werte unbekannter Art</translation>
    </message>
    <message>
        <source>its layout is of version %1, and 3 and 4 are read</source>
        <translation>das Layout hat Version %1, gelesen werden 3 und 4</translation>
    </message>
    <message>
        <source>it is stored in other files, which are not opened on a file&apos;s word</source>
        <translation>liegt in anderen Dateien, die nicht allein auf Angabe einer Datei geöffnet werden</translation>
    </message>
    <message>
        <source>its list of filters is damaged</source>
        <translation>die Liste der Filter ist beschädigt</translation>
    </message>
    <message>
        <source>The HDF5 file is damaged: a structure ends too early</source>
        <translation>Die HDF5-Datei ist beschädigt: Eine Struktur endet zu früh</translation>
    </message>
    <message>
        <source>The HDF5 file is damaged: %1</source>
        <translation>Die HDF5-Datei ist beschädigt: %1</translation>
    </message>
    <message>
        <source>an address leads out of the file</source>
        <translation>eine Adresse führt aus der Datei hinaus</translation>
    </message>
    <message>
        <source>The HDF5 file is of version %1, and 0 to 3 are known</source>
        <translation>Die HDF5-Datei hat Version %1, bekannt sind 0 bis 3</translation>
    </message>
    <message>
        <source>Write it again with h5repack</source>
        <translation>Mit h5repack neu schreiben</translation>
    </message>
    <message>
        <source>addresses of %1 bytes, and 8 are usual</source>
        <translation>Adressen von %1 Byte, üblich sind 8</translation>
    </message>
    <message>
        <source>an object&apos;s header does not end</source>
        <translation>der Header eines Objekts endet nicht</translation>
    </message>
    <message>
        <source>an object&apos;s header is of no known version</source>
        <translation>der Header eines Objekts hat keine bekannte Version</translation>
    </message>
    <message>
        <source>the rest of an object&apos;s header is not where it should be</source>
        <translation>der Rest vom Header eines Objekts ist nicht dort, wo er sein müsste</translation>
    </message>
    <message>
        <source>its type is shared with other arrays, which is not read here</source>
        <translation>der Typ wird mit anderen Feldern geteilt, was hier nicht gelesen wird</translation>
    </message>
    <message>
        <source>The HDF5 file is written in a way that is not read here: a large group of the new format</source>
        <translation>Die HDF5-Datei ist auf eine Weise geschrieben, die hier nicht gelesen wird: eine große Gruppe im neuen Format</translation>
    </message>
    <message>
        <source>Write it with h5py&apos;s default, or again with h5repack --high=0 --low=0</source>
        <translation>Mit der Voreinstellung von h5py schreiben oder mit h5repack --high=0 --low=0 neu schreiben</translation>
    </message>
    <message>
        <source>the names of a group are not where they should be</source>
        <translation>die Namen einer Gruppe sind nicht dort, wo sie sein müssten</translation>
    </message>
    <message>
        <source>a group&apos;s list of members runs in a circle or does not end</source>
        <translation>die Mitgliederliste einer Gruppe läuft im Kreis oder endet nicht</translation>
    </message>
    <message>
        <source>a group&apos;s list of members is of another kind</source>
        <translation>die Mitgliederliste einer Gruppe ist von anderer Art</translation>
    </message>
    <message>
        <source>a name lies outside of its list</source>
        <translation>ein Name liegt außerhalb seiner Liste</translation>
    </message>
    <message>
        <source>a group&apos;s list of members is not where it should be</source>
        <translation>die Mitgliederliste einer Gruppe ist nicht dort, wo sie sein müsste</translation>
    </message>
    <message>
        <source>a list of chunks runs in a circle or does not end</source>
        <translation>eine Liste von Chunks läuft im Kreis oder endet nicht</translation>
    </message>
    <message>
        <source>a list of chunks is not where it should be</source>
        <translation>eine Liste von Chunks ist nicht dort, wo sie sein müsste</translation>
    </message>
    <message>
        <source>a list of chunks is out of order</source>
        <translation>eine Liste von Chunks ist nicht in der richtigen Reihenfolge</translation>
    </message>
    <message>
        <source>Checking every sample</source>
        <translation>Jedes Beispiel wird geprüft</translation>
    </message>
    <message>
        <source>It has %1 bands instead of %2</source>
        <translation>Es hat %1 Kanäle statt %2</translation>
    </message>
    <message>
        <source>&apos;%1&apos; of %2 pixels is one sample; set data.size to cut it into tiles (32 gives %3)</source>
        <translation>„%1“ mit %2 Pixeln ist ein einziges Beispiel; data.size setzen, um es in Kacheln zu schneiden (32 ergibt %3)</translation>
    </message>
    <message>
        <source>it has %1 pixels: no tile of data.size fits into it</source>
        <translation>hat %1 Pixel: keine Kachel von data.size passt hinein</translation>
    </message>
    <message>
        <source>Of &apos;%1&apos; %2 columns at the right and %3 rows at the lower edge are in no tile</source>
        <translation>Von „%1“ liegen %2 Spalten am rechten und %3 Zeilen am unteren Rand in keiner Kachel</translation>
    </message>
    <message>
        <source>The cube has %1 × %2 pixels, others have %3 × %4</source>
        <translation>Der Würfel hat %1 × %2 Pixel, andere haben %3 × %4</translation>
    </message>
    <message>
        <source>Set data.size to cut all into tiles of one size</source>
        <translation>data.size setzen, um alle in Kacheln einer Größe zu schneiden</translation>
    </message>
    <message>
        <source>The cube is too large for one sample: %1 bands of %2 × %3 pixels</source>
        <translation>Der Würfel ist zu groß für ein einziges Beispiel: %1 Kanäle mit %2 × %3 Pixeln</translation>
    </message>
    <message>
        <source>Set data.size to cut it into tiles</source>
        <translation>data.size setzen, um ihn in Kacheln zu schneiden</translation>
    </message>
    <message>
        <source>The tile has no data: every pixel is missing</source>
        <translation>Die Kachel hat keine Daten: Jedes Pixel fehlt</translation>
    </message>
    <message>
        <source>Exclude the sample</source>
        <translation>Das Beispiel ausschließen</translation>
    </message>
    <message>
        <source>No tile of %1 pixels a side fits into the cube</source>
        <translation>Keine Kachel mit %1 Pixeln je Seite passt in den Würfel</translation>
    </message>
    <message>
        <source>Choose a smaller data.size</source>
        <translation>Ein kleineres data.size wählen</translation>
    </message>
    <message>
        <source>its %1 images lie in %2 folders (set data.kind to images to read them all, without labels)</source>
        <translation>die %1 Bilder liegen in %2 Ordnern (data.kind auf images setzen, um sie alle ohne Labels zu lesen)</translation>
    </message>
    <message>
        <source>%1 images in %2 folders, which tell no labels</source>
        <translation>%1 Bilder in %2 Ordnern, die keine Labels nennen</translation>
    </message>
    <message>
        <source>%1 in one folder, which tells no labels</source>
        <translation>%1 in einem Ordner, der keine Labels nennt</translation>
    </message>
    <message>
        <source>the classes of the masks are those of %1</source>
        <translation>die Klassen der Masken sind die von %1</translation>
    </message>
    <message>
        <source>the classes of the masks are those of %1, by the names of the files</source>
        <translation>die Klassen der Masken sind nach den Namen der Dateien die von %1</translation>
    </message>
    <message>
        <source>the classes of the masks are those of %1, by their colours</source>
        <translation>die Klassen der Masken sind nach ihren Farben die von %1</translation>
    </message>
    <message>
        <source>the bands are near infrared, red and green, by the names of the files</source>
        <translation>die Kanäle sind nach den Namen der Dateien nahes Infrarot, Rot und Grün</translation>
    </message>
    <message>
        <source>the mask has no image of its name</source>
        <translation>zu der Maske gibt es kein Bild gleichen Namens</translation>
    </message>
    <message>
        <source>only %1 of its %2 masks have an image of their name, beside %3</source>
        <translation>nur zu %1 von %2 Masken gibt es ein Bild gleichen Namens, daneben %3</translation>
    </message>
    <message>
        <source>%1 other picture</source>
        <translation>%1 anderes Bild</translation>
    </message>
    <message>
        <source>%1 other pictures</source>
        <translation>%1 andere Bilder</translation>
    </message>
    <message>
        <source>%1 no mask</source>
        <translation>%1 keine Maske</translation>
    </message>
    <message>
        <source>%1 of an image and a mask of the same name</source>
        <translation>%1 aus Bild und Maske gleichen Namens</translation>
    </message>
    <message>
        <source>Reading every sample</source>
        <translation>Jedes Beispiel wird gelesen</translation>
    </message>
    <message>
        <source>the file for %1 is missing, and %2 more</source>
        <translation>die Datei für %1 fehlt, dazu %2 weitere</translation>
    </message>
    <message>
        <source>the file for %1 is missing</source>
        <translation>die Datei für %1 fehlt</translation>
    </message>
    <message>
        <source>it has no %1</source>
        <translation>%1 fehlt</translation>
    </message>
    <message>
        <source>it has no file of the chosen modalities</source>
        <translation>keine Datei der gewählten Modalitäten ist vorhanden</translation>
    </message>
    <message>
        <source>%1 no %2; these pixels count as missing</source>
        <translation>%1 kein %2; diese Pixel gelten als fehlend</translation>
    </message>
    <message>
        <source>%1 sample has</source>
        <translation>%1 Beispiel hat</translation>
    </message>
    <message>
        <source>%1 samples have</source>
        <translation>%1 Beispiele haben</translation>
    </message>
    <message>
        <source>The image has %1, most others have %2</source>
        <translation>Das Bild hat %1, die meisten anderen haben %2</translation>
    </message>
    <message>
        <source>Remove it, or give all images the same bands</source>
        <translation>Es entfernen oder allen Bildern dieselben Kanäle geben</translation>
    </message>
    <message>
        <source>The image&apos;s values are %1, most others&apos; are %2</source>
        <translation>Die Werte des Bildes sind %1, die der meisten anderen %2</translation>
    </message>
    <message>
        <source>Copy or download the file again, or remove it</source>
        <translation>Die Datei erneut kopieren, herunterladen oder entfernen</translation>
    </message>
    <message>
        <source>The image has %1 pixels, most others have %2</source>
        <translation>Das Bild hat %1 Pixel, die meisten anderen haben %2</translation>
    </message>
    <message>
        <source>Set data.size (to %1, say) to bring all to one size</source>
        <translation>data.size setzen (etwa auf %1), um alle auf eine Größe zu bringen</translation>
    </message>
    <message>
        <source>Copy or download the file again, or remove the sample</source>
        <translation>Die Datei erneut kopieren oder herunterladen oder das Beispiel entfernen</translation>
    </message>
    <message>
        <source>The image covers another area than the sample&apos;s other files</source>
        <translation>Das Bild deckt ein anderes Gebiet ab als die übrigen Dateien des Beispiels</translation>
    </message>
    <message>
        <source>Copy or download the sample again, or remove it</source>
        <translation>Das Beispiel erneut kopieren, herunterladen oder entfernen</translation>
    </message>
    <message>
        <source>The image has %1 pixels, the sample&apos;s other files have %2</source>
        <translation>Das Bild hat %1 Pixel, die übrigen Dateien des Beispiels haben %2</translation>
    </message>
    <message>
        <source>The image has no data: every pixel is marked as missing</source>
        <translation>Das Bild hat keine Daten: Jedes Pixel ist als fehlend gekennzeichnet</translation>
    </message>
    <message>
        <source>The mask has %1 pixels, its image %2</source>
        <translation>Die Maske hat %1 Pixel, ihr Bild %2</translation>
    </message>
    <message>
        <source>Copy or download both again, or remove the sample</source>
        <translation>Beide erneut kopieren oder herunterladen oder das Beispiel entfernen</translation>
    </message>
    <message>
        <source>a part of it is damaged: %1</source>
        <translation>ein Teil davon ist beschädigt: %1</translation>
    </message>
    <message>
        <source>Delete it</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Reading places</source>
        <translation>Orte werden gelesen</translation>
    </message>
    <message>
        <source>Looking at images</source>
        <translation>Bilder werden angesehen</translation>
    </message>
    <message>
        <source>None of the %1 images looked at can be read; the first says: %2</source>
        <translation>Keines der %1 angesehenen Bilder kann gelesen werden; das erste meldet: %2</translation>
    </message>
    <message>
        <source>Copy or download the data again</source>
        <translation>Die Daten erneut kopieren oder herunterladen</translation>
    </message>
    <message>
        <source>the image is too large for a sample: %1 × %2 pixels</source>
        <translation>das Bild ist zu groß für ein Beispiel: %1 × %2 Pixel</translation>
    </message>
    <message>
        <source>it has %1 bands, %2 has %3</source>
        <translation>hat %1 Kanäle, %2 hat %3</translation>
    </message>
    <message>
        <source>its values are %1, most others&apos; are %2</source>
        <translation>die Werte sind %1, die der meisten anderen %2</translation>
    </message>
    <message>
        <source>Looking at masks</source>
        <translation>Masken werden angesehen</translation>
    </message>
    <message>
        <source>No legend is called &apos;%1&apos;</source>
        <translation>Keine Legende heißt „%1“</translation>
    </message>
    <message>
        <source>list</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>the row names no file</source>
        <translation>die Zeile nennt keine Datei</translation>
    </message>
    <message>
        <source>there is no file &apos;%1&apos;</source>
        <translation>es gibt keine Datei „%1“</translation>
    </message>
    <message>
        <source>&apos;%1&apos; was listed before</source>
        <translation>„%1“ ist schon aufgeführt</translation>
    </message>
    <message>
        <source>%1 row</source>
        <translation>%1 Zeile</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 Zeilen</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no split: write train, val or test</source>
        <translation>„%1“ ist kein Teil: train, val oder test schreiben</translation>
    </message>
    <message>
        <source>longitude &apos;%1&apos; and latitude &apos;%2&apos; are no place on the globe</source>
        <translation>die Länge „%1“ und die Breite „%2“ sind kein Ort auf der Erde</translation>
    </message>
    <message>
        <source>the date &apos;%1&apos; does not parse (write 2017-06-13); kept without a date</source>
        <translation>das Datum „%1“ ist nicht zu deuten (2017-06-13 schreiben); ohne Datum behalten</translation>
    </message>
    <message>
        <source>the cloud share &apos;%1&apos; is no number from 0 to %2; kept without it</source>
        <translation>der Wolkenanteil „%1“ ist keine Zahl von 0 bis %2; ohne ihn behalten</translation>
    </message>
    <message>
        <source>the first line of the list names no column &apos;path&apos;</source>
        <translation>die erste Zeile der Liste nennt keine Spalte „path“</translation>
    </message>
    <message>
        <source>there is no CSV file with a column &apos;path&apos; at its top, or more than one</source>
        <translation>es gibt keine CSV-Datei mit einer Spalte „path“ in der ersten Zeile oder mehr als eine</translation>
    </message>
    <message>
        <source>none of the %1 rows of its list can be used%2</source>
        <translation>keine der %1 Zeilen der Liste ist verwendbar%2</translation>
    </message>
    <message>
        <source>, the first because %1</source>
        <translation>, die erste: %1</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>None of the %1 samples can be read; the first says: %2</source>
        <translation>Keines der %1 Beispiele kann gelesen werden; das erste meldet: %2</translation>
    </message>
    <message>
        <source>No samples to load</source>
        <translation>Keine Beispiele zu laden</translation>
    </message>
    <message>
        <source>Choose a larger data.split.train or data with more samples</source>
        <translation>Ein größeres data.split.train wählen oder Daten mit mehr Beispielen</translation>
    </message>
    <message>
        <source>A batch of 0 samples</source>
        <translation>Ein Batch von 0 Beispielen</translation>
    </message>
    <message>
        <source>Give a batch of at least 1</source>
        <translation>Einen Batch von mindestens 1 angeben</translation>
    </message>
    <message>
        <source>The batch (%1) is larger than the data (%2 samples)</source>
        <translation>Der Batch (%1) ist größer als die Daten (%2 Beispiele)</translation>
    </message>
    <message>
        <source>Set batch to at most %1, or use more data</source>
        <translation>batch auf höchstens %1 setzen oder mehr Daten verwenden</translation>
    </message>
    <message>
        <source>Sample %1 is not in the dataset</source>
        <translation>Beispiel %1 ist nicht im Datensatz</translation>
    </message>
    <message>
        <source>This is a mistake in the program: please report it</source>
        <translation>Das ist ein Fehler im Programm: bitte melden</translation>
    </message>
    <message>
        <source>The mask has the undeclared %1 %2 at column %3, row %4; %5 of no known class</source>
        <translation>Nicht deklariert in der Maske: %1 %2 in Spalte %3, Zeile %4; %5 zu keiner bekannten Klasse</translation>
    </message>
    <message>
        <source>%1 pixel is</source>
        <translation>%1 Pixel gehört</translation>
    </message>
    <message>
        <source>%1 pixels are</source>
        <translation>%1 Pixel gehören</translation>
    </message>
    <message>
        <source>Check that the mask belongs to this dataset and was not scaled or stored with loss</source>
        <translation>Prüfen, ob die Maske zu diesem Datensatz gehört und nicht skaliert oder verlustbehaftet gespeichert wurde</translation>
    </message>
    <message>
        <source>colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>The mask has %1, and its classes are told by three: red, green, blue</source>
        <translation>Die Maske hat %1, und ihre Klassen sind an dreien zu erkennen: Rot, Grün, Blau</translation>
    </message>
    <message>
        <source>Use the coloured masks of the dataset</source>
        <translation>Die farbigen Masken des Datensatzes verwenden</translation>
    </message>
    <message>
        <source>Counting the classes of masks</source>
        <translation>Klassen der Masken werden gezählt</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>The array &apos;%1&apos; (%2) is no cube</source>
        <translation>Das Feld „%1“ (%2) ist kein Würfel</translation>
    </message>
    <message>
        <source>Choose an array of rows × columns × bands, or of bands × pixels with nRow and nCol beside it</source>
        <translation>Ein Feld mit Zeilen × Spalten × Kanälen wählen oder mit Kanälen × Pixeln und nRow und nCol daneben</translation>
    </message>
    <message>
        <source>no array of it looks like a cube; it holds %1</source>
        <translation>kein Feld darin sieht wie ein Würfel aus; enthalten: %1</translation>
    </message>
    <message>
        <source>it has no array &apos;%1&apos;; it holds %2</source>
        <translation>das Feld „%1“ fehlt; enthalten: %2</translation>
    </message>
    <message>
        <source>The cube is the array %1 (%2), read as %3%4</source>
        <translation>Der Würfel ist das Feld %1 (%2), gelesen als %3%4</translation>
    </message>
    <message>
        <source>rows × columns × bands</source>
        <translation>Zeilen × Spalten × Kanäle</translation>
    </message>
    <message>
        <source>bands × pixels, pixels down the columns</source>
        <translation>Kanäle × Pixel, Pixel spaltenweise</translation>
    </message>
    <message>
        <source>pixels × bands, pixels down the columns</source>
        <translation>Pixel × Kanäle, Pixel spaltenweise</translation>
    </message>
    <message>
        <source>: the largest of %1 that look like one (set data.variable to choose another)</source>
        <translation>: das größte von %1, die wie einer aussehen (data.variable setzen, um ein anderes zu wählen)</translation>
    </message>
    <message>
        <source>: the only one that looks like one</source>
        <translation>: das einzige, das wie einer aussieht</translation>
    </message>
    <message>
        <source>The array %1 of &apos;%2&apos; is no ground truth: %3</source>
        <translation>Das Feld %1 von „%2“ ist keine Referenz: %3</translation>
    </message>
    <message>
        <source>The ground truth is the array %1 of &apos;%2&apos;; its code 0 is taken for undefined</source>
        <translation>Die Referenz ist das Feld %1 von „%2“; sein Code 0 gilt als undefiniert</translation>
    </message>
    <message>
        <source>The ground truth is the endmember with the largest share in the array %1</source>
        <translation>Die Referenz ist das Endmember mit dem größten Anteil im Feld %1</translation>
    </message>
    <message>
        <source>The file is no MATLAB file of version 5 to 7.3</source>
        <translation>Die Datei ist keine MATLAB-Datei der Version 5 bis 7.3</translation>
    </message>
    <message>
        <source>Save it again in MATLAB with save(&apos;-v7&apos;, …), or copy or download it again</source>
        <translation>In MATLAB mit save(&apos;-v7&apos;, …) neu speichern, sonst erneut kopieren oder herunterladen</translation>
    </message>
    <message>
        <source>the file is truncated: a variable of %1 is cut off</source>
        <translation>die Datei ist abgeschnitten: eine Variable von %1 ist unvollständig</translation>
    </message>
    <message>
        <source>The array &apos;%1&apos; (%2) takes more than %3</source>
        <translation>Das Feld „%1“ (%2) braucht mehr als %3</translation>
    </message>
    <message>
        <source>Save a part of it, or write it as ENVI, which is read in parts</source>
        <translation>Einen Teil davon speichern oder es als ENVI schreiben, das in Teilen gelesen wird</translation>
    </message>
    <message>
        <source>The array &apos;%1&apos; announces %2, more than the file can hold</source>
        <translation>Das Feld „%1“ kündigt %2 an, mehr als die Datei enthalten kann</translation>
    </message>
    <message>
        <source>The MATLAB file is damaged: %1</source>
        <translation>Die MATLAB-Datei ist beschädigt: %1</translation>
    </message>
    <message>
        <source>a variable ends too early</source>
        <translation>eine Variable endet zu früh</translation>
    </message>
    <message>
        <source>a packed variable cannot be unpacked</source>
        <translation>eine gepackte Variable lässt sich nicht entpacken</translation>
    </message>
    <message>
        <source>a part of a variable claims %1</source>
        <translation>ein Teil einer Variablen gibt %1 an</translation>
    </message>
    <message>
        <source>a part of a variable is too large for its place</source>
        <translation>ein Teil einer Variablen ist zu groß für seinen Platz</translation>
    </message>
    <message>
        <source>The data has no modality &apos;%1&apos;</source>
        <translation>Die Daten haben keine Modalität „%1“</translation>
    </message>
    <message>
        <source>Its bands are read as &apos;%1&apos;: leave data.modalities empty, or set it to [%2]%3</source>
        <translation>Ihre Kanäle werden als &apos;%1&apos; gelesen: data.modalities leer lassen oder auf [%2]%3 setzen</translation>
    </message>
    <message>
        <source> or a part of that</source>
        <translation> oder einen Teil davon</translation>
    </message>
    <message>
        <source>The .npy file cannot be read: %1</source>
        <translation>Die .npy-Datei kann nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>an unexpected key &apos;%1&apos;</source>
        <translation>ein unerwarteter Schlüssel „%1“</translation>
    </message>
    <message>
        <source>&apos;descr&apos;, &apos;fortran_order&apos; or &apos;shape&apos; is missing</source>
        <translation>„descr“, „fortran_order“ oder „shape“ fehlt</translation>
    </message>
    <message>
        <source>its header is damaged: %1</source>
        <translation>der Kopf ist beschädigt: %1</translation>
    </message>
    <message>
        <source>a text does not end</source>
        <translation>ein Text endet nicht</translation>
    </message>
    <message>
        <source>&apos;fortran_order&apos; is neither True nor False</source>
        <translation>„fortran_order“ ist weder True noch False</translation>
    </message>
    <message>
        <source>its shape is no list of sizes</source>
        <translation>die Form ist keine Liste von Größen</translation>
    </message>
    <message>
        <source>it holds structures of several fields, not numbers</source>
        <translation>die Datei enthält Strukturen aus mehreren Feldern, keine Zahlen</translation>
    </message>
    <message>
        <source>Save each field as an array of its own</source>
        <translation>Jedes Feld als eigenes Array speichern</translation>
    </message>
    <message>
        <source>it holds Python objects, which are code to execute, and are never read</source>
        <translation>die Datei enthält Python-Objekte, also auszuführenden Code, der nie gelesen wird</translation>
    </message>
    <message>
        <source>Save the numbers themselves: numpy.save(…, array.astype(&apos;float32&apos;))</source>
        <translation>Die Zahlen selbst speichern: numpy.save(…, array.astype(&apos;float32&apos;))</translation>
    </message>
    <message>
        <source>it holds values of type &apos;%1&apos;; integers and floats of 1 to 8 bytes are read</source>
        <translation>die Datei enthält Werte vom Typ „%1“; gelesen werden Ganzzahlen und Gleitkommazahlen von 1 bis 8 Byte</translation>
    </message>
    <message>
        <source>Save it as such: numpy.save(…, array.astype(&apos;float32&apos;))</source>
        <translation>So speichern: numpy.save(…, array.astype(&apos;float32&apos;))</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>die Datei ist leer</translation>
    </message>
    <message>
        <source>it does not start as NumPy&apos;s files do</source>
        <translation>die Datei beginnt nicht wie eine von NumPy</translation>
    </message>
    <message>
        <source>it ends within its header</source>
        <translation>die Datei endet innerhalb ihres Kopfes</translation>
    </message>
    <message>
        <source>its format is version %1, and 1 to 3 are known</source>
        <translation>das Format hat Version %1, bekannt sind 1 bis 3</translation>
    </message>
    <message>
        <source>its header of %1 is too long for an array of numbers</source>
        <translation>der Kopf von %1 ist zu lang für ein Array von Zahlen</translation>
    </message>
    <message>
        <source>it is truncated: its header announces %1 of numbers, and %2 are there</source>
        <translation>die Datei ist abgeschnitten: ihr Kopf kündigt %1 an Zahlen an, vorhanden sind %2</translation>
    </message>
    <message>
        <source>its header announces %1 of numbers, and %2 are there</source>
        <translation>der Kopf kündigt %1 an Zahlen an, vorhanden sind %2</translation>
    </message>
    <message>
        <source>Save one array a file</source>
        <translation>Ein Array je Datei speichern</translation>
    </message>
    <message>
        <source>The embedded scenes have no modality &apos;%1&apos;</source>
        <translation>Die eingebauten Szenen haben keine Modalität „%1“</translation>
    </message>
    <message>
        <source>Choose [s2], [s1] or [s1, s2]</source>
        <translation>[s2], [s1] oder [s1, s2] wählen</translation>
    </message>
    <message>
        <source>The %1 contains no file that can be read; %2 were refused, the first because %3</source>
        <translation>Keine lesbare Datei: %1; abgelehnt: %2, Grund bei der ersten: %3</translation>
    </message>
    <message>
        <source>Pack or download the data again</source>
        <translation>Die Daten neu packen oder herunterladen</translation>
    </message>
    <message>
        <source>The %1 is empty</source>
        <translation>%1: leer</translation>
    </message>
    <message>
        <source>Put images into it, in a sub-folder a class where they have classes</source>
        <translation>Bilder hineinlegen, bei Klassen in einem Unterordner je Klasse</translation>
    </message>
    <message>
        <source>%1; not %2: %3</source>
        <translation>%1; nicht %2: %3</translation>
    </message>
    <message>
        <source>The data cannot be read as %1: %2</source>
        <translation>Die Daten können nicht als %1 gelesen werden: %2</translation>
    </message>
    <message>
        <source>nothing of that layout is there</source>
        <translation>nichts mit diesem Aufbau ist vorhanden</translation>
    </message>
    <message>
        <source>Looked for %1; set data.kind to auto to try every kind</source>
        <translation>Gesucht wurde: %1; data.kind auf auto setzen, um jede Art zu versuchen</translation>
    </message>
    <message>
        <source>the file is no archive, and its name ends in &apos;%1&apos;, which no kind of dataset uses</source>
        <translation>die Datei ist kein Archiv, und ihr Name endet auf „%1“, was keine Art von Datensatz verwendet</translation>
    </message>
    <message>
        <source>its files follow no known layout</source>
        <translation>die Dateien folgen keinem bekannten Aufbau</translation>
    </message>
    <message>
        <source>Nothing here is recognised as a dataset: %1</source>
        <translation>Hier wird kein Datensatz erkannt: %1</translation>
    </message>
    <message>
        <source>Looked for %1</source>
        <translation>Gesucht wurde: %1</translation>
    </message>
    <message>
        <source>This build cannot read image files: it was made without GDAL</source>
        <translation>Diese Fassung des Programms kann keine Bilddateien lesen: Sie wurde ohne GDAL gebaut</translation>
    </message>
    <message>
        <source>Use &apos;synthetic&apos;, or build with TERRELLA_WITH_GDAL=ON</source>
        <translation>„synthetic“ verwenden oder mit TERRELLA_WITH_GDAL=ON bauen</translation>
    </message>
    <message>
        <source>Unknown dataset kind &apos;%1&apos;</source>
        <translation>Unbekannte Art von Datensatz: „%1“</translation>
    </message>
    <message>
        <source>No data is named</source>
        <translation>Es sind keine Daten angegeben</translation>
    </message>
    <message>
        <source>Name a folder, an archive, or &apos;synthetic&apos;</source>
        <translation>Einen Ordner, ein Archiv oder „synthetic“ angeben</translation>
    </message>
    <message>
        <source>The pack cannot be written: %1</source>
        <translation>Das Paket kann nicht geschrieben werden: %1</translation>
    </message>
    <message>
        <source>Free space on this disk and pack again: it goes on from here. TERRELLA_CACHE names another place</source>
        <translation>Auf diesem Datenträger Platz schaffen und erneut packen: Es geht von hier weiter. TERRELLA_CACHE nennt einen anderen Ort</translation>
    </message>
    <message>
        <source>Check that the folder may be written to; TERRELLA_CACHE names another place</source>
        <translation>Prüfen, ob in den Ordner geschrieben werden darf; TERRELLA_CACHE nennt einen anderen Ort</translation>
    </message>
    <message>
        <source>Another program packs this data now</source>
        <translation>Ein anderes Programm packt diese Daten gerade</translation>
    </message>
    <message>
        <source>Wait for it, or stop it</source>
        <translation>Darauf warten oder es beenden</translation>
    </message>
    <message>
        <source>None of the %1 samples looked at can be read; the last says: %2</source>
        <translation>Keines der %1 angesehenen Beispiele kann gelesen werden; das letzte meldet: %2</translation>
    </message>
    <message>
        <source>The pack needs about %1, the disk has %2 free</source>
        <translation>Das Paket braucht etwa %1, auf dem Datenträger sind %2 frei</translation>
    </message>
    <message>
        <source>Free space, choose fewer modalities, or name a folder on another disk in TERRELLA_CACHE</source>
        <translation>Platz schaffen, weniger Modalitäten wählen oder in TERRELLA_CACHE einen Ordner auf einem anderen Datenträger angeben</translation>
    </message>
    <message>
        <source>Packing</source>
        <translation>Packen</translation>
    </message>
    <message>
        <source>Checking the pack</source>
        <translation>Paket prüfen</translation>
    </message>
    <message>
        <source>it is truncated</source>
        <translation>die Datei ist abgeschnitten</translation>
    </message>
    <message>
        <source>Pack the data again</source>
        <translation>Die Daten erneut packen</translation>
    </message>
    <message>
        <source>it is no pack</source>
        <translation>die Datei ist kein Paket</translation>
    </message>
    <message>
        <source>another version of this program made it</source>
        <translation>von einer anderen Version dieses Programms erzeugt</translation>
    </message>
    <message>
        <source>its beginning is damaged</source>
        <translation>der Anfang ist beschädigt</translation>
    </message>
    <message>
        <source>it cannot be read: %1</source>
        <translation>die Datei kann nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>it cannot be mapped into memory</source>
        <translation>die Datei lässt sich nicht in den Speicher einblenden</translation>
    </message>
    <message>
        <source>it was made of other data</source>
        <translation>aus anderen Daten erzeugt</translation>
    </message>
    <message>
        <source>it is unfinished</source>
        <translation>die Datei ist unvollendet</translation>
    </message>
    <message>
        <source>it is truncated: %1 of %2</source>
        <translation>die Datei ist abgeschnitten: %1 von %2</translation>
    </message>
    <message>
        <source>its table is damaged</source>
        <translation>die Tabelle ist beschädigt</translation>
    </message>
    <message>
        <source>Sample %1 of the pack is damaged</source>
        <translation>Beispiel %1 des Pakets ist beschädigt</translation>
    </message>
    <message>
        <source>The stored bytes are damaged</source>
        <translation>Die gespeicherten Bytes sind beschädigt</translation>
    </message>
    <message>
        <source>Make the file anew</source>
        <translation>Die Datei neu erzeugen</translation>
    </message>
    <message>
        <source>Of the pack %1 %2 read from the files instead: remove the pack and make it again with &apos;terrella-cli datasets pack&apos;</source>
        <translation>Vom Paket %1 %2 stattdessen aus den Dateien gelesen: das Paket entfernen und mit „terrella-cli datasets pack“ neu erzeugen</translation>
    </message>
    <message>
        <source>%1 damaged sample was</source>
        <translation>wurde %1 beschädigtes Beispiel</translation>
    </message>
    <message>
        <source>%1 damaged samples were</source>
        <translation>wurden %1 beschädigte Beispiele</translation>
    </message>
    <message>
        <source>The pack of this data (%1) cannot be used: %2. Its files are read instead; &apos;terrella-cli datasets pack&apos; makes it anew</source>
        <translation>Das Paket dieser Daten (%1) kann nicht verwendet werden: %2. Stattdessen werden die Dateien gelesen; „terrella-cli datasets pack“ erzeugt es neu</translation>
    </message>
    <message>
        <source>There is no such file</source>
        <translation>Eine solche Datei gibt es nicht</translation>
    </message>
    <message>
        <source>The image cannot be opened: %1</source>
        <translation>Das Bild kann nicht geöffnet werden: %1</translation>
    </message>
    <message>
        <source>Close other programs</source>
        <translation>Andere Programme schließen</translation>
    </message>
    <message>
        <source>The image has no bands</source>
        <translation>Das Bild hat keine Kanäle</translation>
    </message>
    <message>
        <source>The image&apos;s values are of type %1, which is not read here</source>
        <translation>Die Werte des Bildes sind vom Typ %1, der hier nicht gelesen wird</translation>
    </message>
    <message>
        <source>Convert it to an integer or float32 GeoTIFF</source>
        <translation>In ein GeoTIFF mit Ganzzahlen oder float32 umwandeln</translation>
    </message>
    <message>
        <source>The image is too large for a sample: %1 × %2 pixels with %3 bands</source>
        <translation>Das Bild ist zu groß für ein Beispiel: %1 × %2 Pixel mit %3 Kanälen</translation>
    </message>
    <message>
        <source>Cut it into tiles first</source>
        <translation>Zuerst in Kacheln schneiden</translation>
    </message>
    <message>
        <source>The image is damaged: %1</source>
        <translation>Das Bild ist beschädigt: %1</translation>
    </message>
    <message>
        <source>The image&apos;s mask is damaged: %1</source>
        <translation>Die Maske des Bildes ist beschädigt: %1</translation>
    </message>
    <message>
        <source>The mask has no band %1</source>
        <translation>Die Maske hat keinen Kanal %1</translation>
    </message>
    <message>
        <source>The mask is damaged: %1</source>
        <translation>Die Maske ist beschädigt: %1</translation>
    </message>
    <message>
        <source>The list names no sample</source>
        <translation>Die Liste nennt kein Beispiel</translation>
    </message>
    <message>
        <source>Write one id a line, or a CSV file with a column &apos;id&apos;</source>
        <translation>Eine Kennung je Zeile schreiben oder eine CSV-Datei mit einer Spalte „id“ verwenden</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>by the %1 &apos;%2&apos;</source>
        <translation>laut %1 „%2“</translation>
    </message>
    <message>
        <source>decibels, %1</source>
        <translation>Dezibel, %1</translation>
    </message>
    <message>
        <source>linear power, %1</source>
        <translation>lineare Leistung, %1</translation>
    </message>
    <message>
        <source>numbers that are not calibrated, %1</source>
        <translation>unkalibrierte Zahlen, %1</translation>
    </message>
    <message>
        <source>neither unit nor name tells decibels from linear power</source>
        <translation>weder Einheit noch Name unterscheidet Dezibel von linearer Leistung</translation>
    </message>
    <message>
        <source>values from %1 to %2, median %3</source>
        <translation>Werte von %1 bis %2, Median %3</translation>
    </message>
    <message>
        <source>unsigned integers, numbers that are not calibrated: %1</source>
        <translation>vorzeichenlose Ganzzahlen, unkalibrierte Zahlen: %1</translation>
    </message>
    <message>
        <source>taken for decibels, mostly negative: %1</source>
        <translation>für Dezibel gehalten, da meist negativ: %1</translation>
    </message>
    <message>
        <source>taken for linear power, never negative: %1</source>
        <translation>für lineare Leistung gehalten, da nie negativ: %1</translation>
    </message>
    <message>
        <source>neither like decibels nor like linear power: %1</source>
        <translation>weder wie Dezibel noch wie lineare Leistung: %1</translation>
    </message>
    <message>
        <source>said to be decibels, yet not like them: %1</source>
        <translation>als Dezibel angegeben, aber nicht wie solche: %1</translation>
    </message>
    <message>
        <source>said to be linear power, yet %1 % lie below zero: %2</source>
        <translation>als lineare Leistung angegeben, doch %1 % liegen unter null: %2</translation>
    </message>
    <message>
        <source>No tile of the scene has enough data: all %1 have more than %2 % without</source>
        <translation>Keine Kachel der Szene hat genug Daten: Bei allen %1 sind mehr als %2 % der Pixel ohne Daten</translation>
    </message>
    <message>
        <source>Set data.scene.missing higher, or data.scene.tile smaller</source>
        <translation>data.scene.missing erhöhen oder data.scene.tile verkleinern</translation>
    </message>
    <message>
        <source>%1 tiles were left out: more than %2 % of their pixels have no data</source>
        <translation>%1 Kacheln wurden ausgelassen: mehr als %2 % ihrer Pixel sind ohne Daten</translation>
    </message>
    <message>
        <source>quality masks are not read as bands: %1</source>
        <translation>Qualitätsmasken werden nicht als Kanäle gelesen: %1</translation>
    </message>
    <message>
        <source>resampled (%1) to the %2 grid: %3</source>
        <translation>auf das Raster %2 umgerechnet (%1): %3</translation>
    </message>
    <message>
        <source>the picture is turned on the map: rows do not run east</source>
        <translation>das Bild ist auf der Karte gedreht: Zeilen laufen nicht nach Osten</translation>
    </message>
    <message>
        <source>no georeference: the tiles have no place on the map</source>
        <translation>keine Georeferenz: die Kacheln haben keinen Ort auf der Karte</translation>
    </message>
    <message>
        <source>tiles overlap: with data.split.rule: ordered few of them fall into both parts</source>
        <translation>Kacheln überlappen sich: mit data.split.rule: ordered fallen nur wenige davon in beide Teile</translation>
    </message>
    <message>
        <source>a row of blocks takes %1, more than data.scene.cache_mb: blocks are decoded more than once</source>
        <translation>eine Zeile von Blöcken braucht %1, mehr als data.scene.cache_mb: Blöcke werden mehrmals dekodiert</translation>
    </message>
    <message>
        <source>no longitude and latitude: %1</source>
        <translation>keine geographische Länge und Breite: %1</translation>
    </message>
    <message>
        <source>Finding the classes of the tiles</source>
        <translation>Klassen der Kacheln bestimmen</translation>
    </message>
    <message>
        <source>the class of a tile is that of most of its labelled pixels</source>
        <translation>die Klasse einer Kachel ist die der meisten ihrer Pixel mit Label</translation>
    </message>
    <message>
        <source>%1 tiles have no labelled pixel</source>
        <translation>%1 Kacheln haben kein Pixel mit Label</translation>
    </message>
    <message>
        <source>The tile has no data: every pixel is marked as missing</source>
        <translation>Die Kachel hat keine Daten: Jedes Pixel ist als fehlend gekennzeichnet</translation>
    </message>
    <message>
        <source>Set data.scene.missing lower</source>
        <translation>data.scene.missing verringern</translation>
    </message>
    <message>
        <source>The scene has no georeference: it cannot be shown on a map</source>
        <translation>Die Szene hat keine Georeferenz: Sie kann nicht auf einer Karte gezeigt werden</translation>
    </message>
    <message>
        <source>Give the file one (gdal_edit.py -a_srs … -a_ullr …)</source>
        <translation>Der Datei eine geben (gdal_edit.py -a_srs … -a_ullr …)</translation>
    </message>
    <message>
        <source>Opening the rasters of the scene</source>
        <translation>Rasterdateien der Szene öffnen</translation>
    </message>
    <message>
        <source>None of the rasters of the scene can be read; the first: %1</source>
        <translation>Keine der Rasterdateien der Szene kann gelesen werden; die erste: %1</translation>
    </message>
    <message>
        <source>opening was stopped</source>
        <translation>das Öffnen wurde abgebrochen</translation>
    </message>
    <message>
        <source>Copy or download the files again</source>
        <translation>Die Dateien erneut kopieren oder herunterladen</translation>
    </message>
    <message>
        <source>Two files show band &apos;%1&apos; of the same ground</source>
        <translation>Zwei Dateien zeigen den Kanal „%1“ desselben Gebiets</translation>
    </message>
    <message>
        <source>Put them into folders of their own, or name one of them as data.path</source>
        <translation>In eigene Ordner legen oder eine davon als data.path angeben</translation>
    </message>
    <message>
        <source>pixels stored as 0 have no data: the fill value of these products</source>
        <translation>mit 0 gespeicherte Pixel sind ohne Daten: der Füllwert dieser Produkte</translation>
    </message>
    <message>
        <source>The scene has no band &apos;%1&apos;</source>
        <translation>Die Szene hat keinen Kanal „%1“</translation>
    </message>
    <message>
        <source>One file has a georeference, the other has none: they cannot be laid on each other</source>
        <translation>Eine Datei hat eine Georeferenz, die andere keine: Sie lassen sich nicht aufeinanderlegen</translation>
    </message>
    <message>
        <source>Give both a georeference (gdal_edit.py -a_srs … -a_ullr …), or open them apart</source>
        <translation>Beiden eine Georeferenz geben (gdal_edit.py -a_srs … -a_ullr …) oder sie einzeln öffnen</translation>
    </message>
    <message>
        <source>The files have different reference systems: %1 and %2</source>
        <translation>Die Dateien haben verschiedene Bezugssysteme: %1 und %2</translation>
    </message>
    <message>
        <source>Bring them to one (gdalwarp -t_srs %1 …), or open them apart</source>
        <translation>Die Dateien auf eines bringen (gdalwarp -t_srs %1 …) oder einzeln öffnen</translation>
    </message>
    <message>
        <source>The files have no georeference and differ in shape: they cannot be laid on each other</source>
        <translation>Die Dateien haben keine Georeferenz und verschiedene Formen: Sie lassen sich nicht aufeinanderlegen</translation>
    </message>
    <message>
        <source>Use files of one shape, or give them a georeference</source>
        <translation>Dateien einer Form verwenden oder ihnen eine Georeferenz geben</translation>
    </message>
    <message>
        <source>The georeference gives the pixels no area</source>
        <translation>Die Georeferenz gibt den Pixeln keine Fläche</translation>
    </message>
    <message>
        <source>Give the file a georeference again: gdal_edit.py -a_ullr …</source>
        <translation>Der Datei erneut eine Georeferenz geben: gdal_edit.py -a_ullr …</translation>
    </message>
    <message>
        <source>The files are turned against each other</source>
        <translation>Die Dateien sind gegeneinander gedreht</translation>
    </message>
    <message>
        <source>Bring both north up (gdalwarp), or open them apart</source>
        <translation>Beide nach Norden ausrichten (gdalwarp) oder einzeln öffnen</translation>
    </message>
    <message>
        <source>The files lie too far apart for one scene: %1 × %2 pixels</source>
        <translation>Die Dateien liegen für eine Szene zu weit auseinander: %1 × %2 Pixel</translation>
    </message>
    <message>
        <source>Open them apart</source>
        <translation>Die Dateien einzeln öffnen</translation>
    </message>
    <message>
        <source>The raster of labels has %1 bands, and classes are one number a pixel</source>
        <translation>Das Labelraster hat %1 Kanäle, Klassen aber sind eine Zahl je Pixel</translation>
    </message>
    <message>
        <source>Name a raster with one band of class codes</source>
        <translation>Eine Rasterdatei mit einem Kanal von Klassencodes angeben</translation>
    </message>
    <message>
        <source>The %1 has no georeference: the two cannot be laid on each other</source>
        <translation>Ohne Georeferenz: %1; die beiden lassen sich nicht aufeinanderlegen</translation>
    </message>
    <message>
        <source>scene</source>
        <translation>Szene</translation>
    </message>
    <message>
        <source>raster of labels</source>
        <translation>Labelraster</translation>
    </message>
    <message>
        <source>Give it one (gdal_edit.py -a_srs … -a_ullr …)</source>
        <translation>Eine Georeferenz geben (gdal_edit.py -a_srs … -a_ullr …)</translation>
    </message>
    <message>
        <source>The raster of labels has another shape than the scene, and neither has a georeference</source>
        <translation>Das Labelraster hat eine andere Form als die Szene, und keines von beiden hat eine Georeferenz</translation>
    </message>
    <message>
        <source>Use labels of the scene&apos;s own size</source>
        <translation>Labels von der Größe der Szene verwenden</translation>
    </message>
    <message>
        <source>labels: one of scene and labels names no reference system; taken for the same</source>
        <translation>Labels: Szene oder Labels ohne Angabe des Bezugssystems; für dasselbe gehalten</translation>
    </message>
    <message>
        <source>labels: reprojected from %1</source>
        <translation>Labels: umprojiziert aus %1</translation>
    </message>
    <message>
        <source>Looking for the classes of the labels</source>
        <translation>Klassen der Labels suchen</translation>
    </message>
    <message>
        <source>The raster of labels has more than %1 different values: it holds no classes</source>
        <translation>Das Labelraster hat mehr als %1 verschiedene Werte: Es enthält keine Klassen</translation>
    </message>
    <message>
        <source>Name a raster of class codes as data.scene.labels</source>
        <translation>Ein Raster mit Klassencodes als data.scene.labels angeben</translation>
    </message>
    <message>
        <source>The raster of labels holds %1, and class codes are whole numbers</source>
        <translation>Das Labelraster enthält %1, Klassencodes aber sind ganze Zahlen</translation>
    </message>
    <message>
        <source>The raster of labels has no data</source>
        <translation>Das Labelraster hat keine Daten</translation>
    </message>
    <message>
        <source>Name another as data.scene.labels</source>
        <translation>Ein anderes als data.scene.labels angeben</translation>
    </message>
    <message>
        <source>There is no way from one reference system to the other: %1</source>
        <translation>Es gibt keinen Weg von einem Bezugssystem zum anderen: %1</translation>
    </message>
    <message>
        <source>Reproject the data, with gdalwarp or ogr2ogr say</source>
        <translation>Die Daten umprojizieren, etwa mit gdalwarp oder ogr2ogr</translation>
    </message>
    <message>
        <source>The file has changed since it was opened</source>
        <translation>Die Datei hat sich seit dem Öffnen geändert</translation>
    </message>
    <message>
        <source>Open the scene again</source>
        <translation>Die Szene erneut öffnen</translation>
    </message>
    <message>
        <source>The file stores its pixels in blocks of %1 × %2, too large to cut tiles from</source>
        <translation>Die Datei speichert ihre Pixel in Blöcken von %1 × %2, zu groß, um Kacheln daraus zu schneiden</translation>
    </message>
    <message>
        <source>Rewrite it in tiles: gdal_translate -co TILED=YES</source>
        <translation>In Kacheln neu schreiben: gdal_translate -co TILED=YES</translation>
    </message>
    <message>
        <source>The file is no longer there</source>
        <translation>Die Datei ist nicht mehr da</translation>
    </message>
    <message>
        <source>Put it back, or open the scene again</source>
        <translation>Die Datei zurücklegen oder die Szene erneut öffnen</translation>
    </message>
    <message>
        <source>A tile of %1 pixels is larger than the scene, which has %2</source>
        <translation>Eine Kachel von %1 Pixeln ist größer als die Szene, die %2 hat</translation>
    </message>
    <message>
        <source>Set it to %1 or less, or data.scene.edge to pad</source>
        <translation>Auf höchstens %1 setzen oder data.scene.edge auf pad</translation>
    </message>
    <message>
        <source>A stride of %1 pixels cuts the scene of %2 into more than %3 tiles</source>
        <translation>Eine Schrittweite von %1 Pixeln schneidet die Szene von %2 in mehr als %3 Kacheln</translation>
    </message>
    <message>
        <source>Set a larger stride, or cut the scene first</source>
        <translation>Eine größere Schrittweite setzen oder die Szene zuerst zerschneiden</translation>
    </message>
    <message>
        <source>There is no such file of labels</source>
        <translation>Eine solche Datei mit Labels gibt es nicht</translation>
    </message>
    <message>
        <source>Check data.scene.labels</source>
        <translation>data.scene.labels prüfen</translation>
    </message>
    <message>
        <source>Making an overview of the scene</source>
        <translation>Übersicht der Szene erzeugen</translation>
    </message>
    <message>
        <source>Looking for tiles without data</source>
        <translation>Kacheln ohne Daten suchen</translation>
    </message>
    <message>
        <source>the metadata of %1 cannot be read</source>
        <translation>die Metadaten von %1 können nicht gelesen werden</translation>
    </message>
    <message>
        <source>Landsat %1 by %2</source>
        <translation>Landsat %1 nach %2</translation>
    </message>
    <message>
        <source>its file names</source>
        <translation>den Dateinamen</translation>
    </message>
    <message>
        <source>its metadata</source>
        <translation>den Metadaten</translation>
    </message>
    <message>
        <source>reflectance by the factors of the metadata; at the top of the atmosphere it is not corrected for the sun&apos;s height</source>
        <translation>Reflexionsgrad nach den Faktoren der Metadaten; an der Obergrenze der Atmosphäre ist er nicht um den Sonnenstand korrigiert</translation>
    </message>
    <message>
        <source>Sentinel-2 level 1C by its file names</source>
        <translation>Sentinel-2 Level 1C nach den Dateinamen</translation>
    </message>
    <message>
        <source>Sentinel-2 level 2A by its file names</source>
        <translation>Sentinel-2 Level 2A nach den Dateinamen</translation>
    </message>
    <message>
        <source>Sentinel-2 by its file names</source>
        <translation>Sentinel-2 nach den Dateinamen</translation>
    </message>
    <message>
        <source>Sentinel-2: %1</source>
        <translation>Sentinel-2: %1</translation>
    </message>
    <message>
        <source>Sentinel-2: read as without the offset of processing baseline 04.00; data.sentinel2_offset states another</source>
        <translation>Sentinel-2: gelesen wie ohne den Offset der Prozessierungsversion 04.00; data.sentinel2_offset gibt einen anderen an</translation>
    </message>
    <message>
        <source>its rasters are small or have no georeference; with data.kind: scene they are cut as one</source>
        <translation>die Rasterdateien sind klein oder ohne Georeferenz; mit data.kind: scene werden sie als eine Szene geschnitten</translation>
    </message>
    <message>
        <source>its rasters differ in bands or type</source>
        <translation>die Rasterdateien unterscheiden sich in Kanälen oder Typ</translation>
    </message>
    <message>
        <source>Virtual rasters are not read: they may name any other file</source>
        <translation>Virtuelle Raster werden nicht gelesen: Sie können auf jede andere Datei verweisen</translation>
    </message>
    <message>
        <source>Name the folder that holds its rasters, or one of them</source>
        <translation>Den Ordner mit den zugehörigen Rasterdateien angeben oder eine davon</translation>
    </message>
    <message>
        <source>the file is no raster by its name&apos;s ending</source>
        <translation>die Datei ist nach der Endung ihres Namens keine Rasterdatei</translation>
    </message>
    <message>
        <source>it has more than %1 files</source>
        <translation>mehr als %1 Dateien sind vorhanden</translation>
    </message>
    <message>
        <source>its rasters lie in several folders</source>
        <translation>die Rasterdateien liegen in mehreren Ordnern</translation>
    </message>
    <message>
        <source>a scene is read from files, and these are in an archive: unpack it first</source>
        <translation>eine Szene wird aus Dateien gelesen, und diese liegen in einem Archiv: zuerst entpacken</translation>
    </message>
    <message>
        <source>there is no raster</source>
        <translation>es gibt keine Rasterdatei</translation>
    </message>
    <message>
        <source>The labels cannot be opened: %1</source>
        <translation>Die Labels können nicht geöffnet werden: %1</translation>
    </message>
    <message>
        <source>Name a GeoPackage, Shapefile, GeoJSON, FlatGeobuf, KML, GML or MapInfo file, or a class raster</source>
        <translation>Eine Datei im Format GeoPackage, Shapefile, GeoJSON, FlatGeobuf, KML, GML oder MapInfo oder ein Klassenraster angeben</translation>
    </message>
    <message>
        <source>The file of labels has no layer</source>
        <translation>Die Datei mit den Labels hat keine Ebene</translation>
    </message>
    <message>
        <source>The file of labels has %1 layers</source>
        <translation>Die Datei mit den Labels hat %1 Ebenen</translation>
    </message>
    <message>
        <source>Set data.scene.layer to one of: %1</source>
        <translation>data.scene.layer auf eine davon setzen: %1</translation>
    </message>
    <message>
        <source>The file of labels has no layer &apos;%1&apos;</source>
        <translation>Die Datei mit den Labels hat keine Ebene „%1“</translation>
    </message>
    <message>
        <source>The labels have no attribute &apos;%1&apos;</source>
        <translation>Die Labels haben kein Attribut „%1“</translation>
    </message>
    <message>
        <source>Leave it empty: the features have no attributes</source>
        <translation>Leer lassen: Die Objekte haben keine Attribute</translation>
    </message>
    <message>
        <source>The scene has no georeference: vector labels cannot be laid on it</source>
        <translation>Die Szene hat keine Georeferenz: Vektorlabels lassen sich nicht darauflegen</translation>
    </message>
    <message>
        <source>Give it one (gdal_edit.py -a_srs … -a_ullr …), or use a class raster of its size</source>
        <translation>Ihr eine geben (gdal_edit.py -a_srs … -a_ullr …) oder ein Klassenraster ihrer Größe verwenden</translation>
    </message>
    <message>
        <source>Reading the features of the labels</source>
        <translation>Objekte der Labels lesen</translation>
    </message>
    <message>
        <source>The labels in the scene take more than %1</source>
        <translation>Die Labels in der Szene brauchen mehr als %1</translation>
    </message>
    <message>
        <source>Simplify them, or make a class raster of them (gdal_rasterize)</source>
        <translation>Die Labels vereinfachen oder ein Klassenraster daraus machen (gdal_rasterize)</translation>
    </message>
    <message>
        <source>The attribute &apos;%1&apos; has more than %2 different values: it names no classes</source>
        <translation>Das Attribut „%1“ hat mehr als %2 verschiedene Werte: Es nennt keine Klassen</translation>
    </message>
    <message>
        <source>Choose another as data.scene.field</source>
        <translation>Ein anderes als data.scene.field wählen</translation>
    </message>
    <message>
        <source>The labels are damaged: %1</source>
        <translation>Die Labels sind beschädigt: %1</translation>
    </message>
    <message>
        <source>Copy or export the file again</source>
        <translation>Die Datei erneut kopieren oder exportieren</translation>
    </message>
    <message>
        <source>The labels have no features</source>
        <translation>Die Labels haben keine Objekte</translation>
    </message>
    <message>
        <source>Name another file as data.scene.labels</source>
        <translation>Eine andere Datei als data.scene.labels angeben</translation>
    </message>
    <message>
        <source>None of the %1 features of the labels lies in the scene, which is in %2 (labels: %3)%4</source>
        <translation>Keines der %1 Objekte der Labels liegt in der Szene, deren Bezugssystem %2 ist (Labels: %3)%4</translation>
    </message>
    <message>
        <source>; %1 have no value of &apos;%2&apos;</source>
        <translation>; %1 haben keinen Wert für „%2“</translation>
    </message>
    <message>
        <source>Name labels of the same place, or correct their reference system</source>
        <translation>Labels desselben Ortes angeben oder ihr Bezugssystem berichtigen</translation>
    </message>
    <message>
        <source>labels: %1 features without a value of &apos;%2&apos; were left out</source>
        <translation>Labels: %1 Objekte ohne Wert für „%2“ wurden ausgelassen</translation>
    </message>
    <message>
        <source>labels: %1 features could not be reprojected and were left out</source>
        <translation>Labels: %1 Objekte konnten nicht umprojiziert werden und wurden ausgelassen</translation>
    </message>
    <message>
        <source>The labels cannot be drawn: %1</source>
        <translation>Die Labels können nicht gezeichnet werden: %1</translation>
    </message>
    <message>
        <source>Check the geometries, with ogrinfo say</source>
        <translation>Die Geometrien prüfen, etwa mit ogrinfo</translation>
    </message>
    <message>
        <source>%1 (%2 of several dates) with a folder a date and a file a band</source>
        <translation>%1 (davon %2 mit mehreren Zeitpunkten) mit einem Ordner je Datum und einer Datei je Kanal</translation>
    </message>
    <message>
        <source>%1 location</source>
        <translation>%1 Ort</translation>
    </message>
    <message>
        <source>%1 locations</source>
        <translation>%1 Orte</translation>
    </message>
    <message>
        <source>%1 without a date that can be read, the first &apos;%2&apos;</source>
        <translation>%1 ohne lesbares Datum, der erste ist „%2“</translation>
    </message>
    <message>
        <source>%1 folder</source>
        <translation>%1 Ordner</translation>
    </message>
    <message>
        <source>%1 folders</source>
        <translation>%1 Ordner</translation>
    </message>
    <message>
        <source>%1 left out by the experiment&apos;s list (data.exclude)</source>
        <translation>%1 durch die Liste des Experiments (data.exclude) ausgelassen</translation>
    </message>
    <message>
        <source>%1 sample</source>
        <translation>%1 Beispiel</translation>
    </message>
    <message>
        <source>%1 samples</source>
        <translation>%1 Beispiele</translation>
    </message>
    <message>
        <source>%1 in the data, the first is &apos;%2&apos;</source>
        <translation>%1 in den Daten, das erste ist „%2“</translation>
    </message>
    <message>
        <source>%1 sample of data.exclude is not</source>
        <translation>%1 Beispiel aus data.exclude ist nicht</translation>
    </message>
    <message>
        <source>%1 samples of data.exclude are not</source>
        <translation>%1 Beispiele aus data.exclude sind nicht</translation>
    </message>
    <message>
        <source>Mend the filter &apos;%1&apos;</source>
        <translation>Den Filter „%1“ berichtigen</translation>
    </message>
    <message>
        <source>classes: %1</source>
        <translation>Klassen: %1</translation>
    </message>
    <message>
        <source>splits: %1</source>
        <translation>Teile: %1</translation>
    </message>
    <message>
        <source>sensors: %1</source>
        <translation>Sensoren: %1</translation>
    </message>
    <message>
        <source>The filter &apos;%1&apos; keeps %2 of %3</source>
        <translation>Der Filter „%1“ behält %2 von %3</translation>
    </message>
    <message>
        <source>No sample passes the filter &apos;%1&apos;</source>
        <translation>Kein Beispiel passiert den Filter „%1“</translation>
    </message>
    <message>
        <source>Change data.filter; &apos;datasets inspect&apos; lists classes, splits and dates</source>
        <translation>data.filter ändern; „datasets inspect“ listet Klassen, Teile und Datumsangaben auf</translation>
    </message>
    <message>
        <source>Every sample is left out</source>
        <translation>Alle Beispiele sind ausgelassen</translation>
    </message>
    <message>
        <source>Shorten data.exclude</source>
        <translation>data.exclude kürzen</translation>
    </message>
    <message>
        <source>the land cover has neither its s1 nor its s2</source>
        <translation>zur Landbedeckung fehlen sowohl ihr s1 als auch ihr s2</translation>
    </message>
    <message>
        <source>the label of a patch is the class of most of its pixels</source>
        <translation>das Label eines Patches ist die Klasse der meisten seiner Pixel</translation>
    </message>
    <message>
        <source>%1 named as those of %2 (ROIs…_s1_…, …_s2_…, …_%3_…)</source>
        <translation>%1, benannt wie die von %2 (ROIs…_s1_…, …_s2_…, …_%3_…)</translation>
    </message>
    <message>
        <source>DFC2020</source>
        <translation>DFC2020</translation>
    </message>
    <message>
        <source>SEN12MS</source>
        <translation>SEN12MS</translation>
    </message>
    <message>
        <source>its patches have the labels of DFC2020: set data.kind to sensor-pairs</source>
        <translation>die Patches haben die Labels von DFC2020: data.kind auf sensor-pairs setzen</translation>
    </message>
    <message>
        <source>only %1 of %2 places are seen by two sensors</source>
        <translation>nur %1 von %2 Orten sind von zwei Sensoren gesehen</translation>
    </message>
    <message>
        <source>%1 seen by Sentinel-1 and Sentinel-2 (%2)%3</source>
        <translation>%1, gesehen von Sentinel-1 und Sentinel-2 (%2)%3</translation>
    </message>
    <message>
        <source>%1 place</source>
        <translation>%1 Ort</translation>
    </message>
    <message>
        <source>%1 places</source>
        <translation>%1 Orte</translation>
    </message>
    <message>
        <source> with %1</source>
        <translation> mit %1</translation>
    </message>
    <message>
        <source>nothing is added to what is stored</source>
        <translation>zum Gespeicherten wird nichts addiert</translation>
    </message>
    <message>
        <source>%1 is added to what is stored</source>
        <translation>zum Gespeicherten wird %1 addiert</translation>
    </message>
    <message>
        <source>the metadata gives the bands different offsets</source>
        <translation>die Metadaten geben den Kanälen verschiedene Offsets</translation>
    </message>
    <message>
        <source>by the offset in the product&apos;s metadata, %1</source>
        <translation>nach dem Offset in den Metadaten des Produkts, %1</translation>
    </message>
    <message>
        <source>in the metadata</source>
        <translation>in den Metadaten</translation>
    </message>
    <message>
        <source>in the name</source>
        <translation>im Namen</translation>
    </message>
    <message>
        <source>by processing baseline %1 %2, %3</source>
        <translation>nach der Prozessierungsversion %1 %2, %3</translation>
    </message>
    <message>
        <source>by the naming of products before December 2016, %1</source>
        <translation>nach der Benennung der Produkte vor Dezember 2016, %1</translation>
    </message>
    <message>
        <source>processing baseline %1 (processed by a user) does not tell the offset</source>
        <translation>die Prozessierungsversion %1 (von einem Nutzer prozessiert) lässt den Offset nicht erkennen</translation>
    </message>
    <message>
        <source>neither the name nor metadata tells the processing baseline</source>
        <translation>weder Name noch Metadaten nennen die Prozessierungsversion</translation>
    </message>
    <message>
        <source>%1, and the date is not known</source>
        <translation>%1, und das Datum ist unbekannt</translation>
    </message>
    <message>
        <source>taken on %1, after processing baseline 04.00 began: %2</source>
        <translation>aufgenommen am %1, nach Beginn der Prozessierungsversion 04.00: %2</translation>
    </message>
    <message>
        <source>%1, and a picture of %2 may have been processed again since baseline 04.00</source>
        <translation>%1, und ein Bild vom %2 kann seit der Prozessierungsversion 04.00 neu prozessiert worden sein</translation>
    </message>
    <message>
        <source>by data.sentinel2_offset, %1</source>
        <translation>nach data.sentinel2_offset, %1</translation>
    </message>
    <message>
        <source>two conventions of Sentinel-2 are mixed: the offset of processing baseline 04.00 holds for %1, not for %2, and is not known for %3</source>
        <translation>zwei Konventionen von Sentinel-2 sind gemischt: Der Offset der Prozessierungsversion 04.00 gilt für %1, nicht für %2, und ist für %3 unbekannt</translation>
    </message>
    <message>
        <source>top-of-atmosphere and surface reflectance are mixed: %1 of level 1C, %2 of level 2A</source>
        <translation>Reflexion am Oberrand der Atmosphäre und Reflexion der Oberfläche sind gemischt: %1 von Level 1C, %2 von Level 2A</translation>
    </message>
    <message>
        <source>Sentinel-2 has no band %1</source>
        <translation>Sentinel-2 hat keinen Kanal %1</translation>
    </message>
    <message>
        <source>Sentinel-2 values are read as stored without an offset (%1); data.sentinel2_offset states it</source>
        <translation>Werte von Sentinel-2 werden gelesen, wie sie gespeichert sind, ohne Offset (%1); data.sentinel2_offset legt ihn fest</translation>
    </message>
    <message>
        <source>%1 that cannot be read (%2)</source>
        <translation>%1, nicht lesbar (%2)</translation>
    </message>
    <message>
        <source>no array of numbers</source>
        <translation>kein Feld mit Zahlen</translation>
    </message>
    <message>
        <source>its array &apos;%1&apos;</source>
        <translation>das Feld „%1“</translation>
    </message>
    <message>
        <source>%1 has the shape %2, and N × 32 × 32 × %3 is So2Sat&apos;s</source>
        <translation>%1 hat die Form %2, die von So2Sat ist N × 32 × 32 × %3</translation>
    </message>
    <message>
        <source>its arrays &apos;sen1&apos; and &apos;sen2&apos; do not have the same number or size of patches</source>
        <translation>die Felder „sen1“ und „sen2“ stimmen in Zahl oder Größe der Patches nicht überein</translation>
    </message>
    <message>
        <source>it announces %1 patches, which a file of %2 cannot hold</source>
        <translation>sie kündigt %1 Patches an, die eine Datei von %2 nicht fassen kann</translation>
    </message>
    <message>
        <source>it has neither an array &apos;sen1&apos; nor &apos;sen2&apos;, but %1</source>
        <translation>sie hat weder ein Feld „sen1“ noch „sen2“; vorhanden: %1</translation>
    </message>
    <message>
        <source>its array &apos;label&apos; has the shape %1, and %2 × 17 fits its patches</source>
        <translation>das Feld „label“ hat die Form %1, zu den Patches passt %2 × 17</translation>
    </message>
    <message>
        <source>%1 with the arrays of So2Sat-LCZ42 (sen1, sen2, label)</source>
        <translation>%1 mit den Feldern von So2Sat-LCZ42 (sen1, sen2, label)</translation>
    </message>
    <message>
        <source>%1 HDF5 file</source>
        <translation>%1 HDF5-Datei</translation>
    </message>
    <message>
        <source>%1 HDF5 files</source>
        <translation>%1 HDF5-Dateien</translation>
    </message>
    <message>
        <source>Sentinel-1: VH and VV as complex numbers, and intensities and covariance after a refined Lee filter, in linear power as stored. The tails are heavy: the unit range holds the bulk of the values, extremes lie beyond it</source>
        <translation>Sentinel-1: VH und VV als komplexe Zahlen sowie Intensitäten und Kovarianz nach einem verfeinerten Lee-Filter, in linearer Leistung, wie gespeichert. Die Verteilungen haben lange Ausläufer: Der Einheitsbereich enthält die Masse der Werte, Extreme liegen außerhalb</translation>
    </message>
    <message>
        <source>Sentinel-2: reflectance, already divided by 10,000; no B01, B09, B10</source>
        <translation>Sentinel-2: Reflexion, schon durch 10 000 geteilt; ohne B01, B09, B10</translation>
    </message>
    <message>
        <source>No file has an array &apos;label&apos;: the samples are unlabelled</source>
        <translation>Keine Datei hat ein Feld „label“: Die Beispiele haben kein Label</translation>
    </message>
    <message>
        <source>%1 rows of &apos;label&apos; are not one 1 and sixteen 0s: these samples are unlabelled</source>
        <translation>%1 Zeilen von „label“ sind nicht eine 1 und sechzehn 0: Diese Beispiele haben kein Label</translation>
    </message>
    <message>
        <source>The patch has %1 × %2 pixels, most others have %3 × %4</source>
        <translation>Der Patch hat %1 × %2 Pixel, die meisten anderen haben %3 × %4</translation>
    </message>
    <message>
        <source>Set data.size to bring all to one size</source>
        <translation>data.size setzen, um alle auf eine Größe zu bringen</translation>
    </message>
    <message>
        <source>The patch has no data: every pixel is missing</source>
        <translation>Der Patch hat keine Daten: Alle Pixel fehlen</translation>
    </message>
    <message>
        <source>Choose a modality that the file has, or exclude the sample</source>
        <translation>Eine Modalität wählen, die die Datei hat, oder das Beispiel ausschließen</translation>
    </message>
    <message>
        <source>the file does not end in .h5</source>
        <translation>die Datei endet nicht auf .h5</translation>
    </message>
    <message>
        <source>&apos;%1.h5&apos;: %2</source>
        <translation>„%1.h5“: %2</translation>
    </message>
    <message>
        <source>its HDF5 files hold no patch</source>
        <translation>die HDF5-Dateien enthalten keinen Patch</translation>
    </message>
    <message>
        <source>none of its files ends in .h5</source>
        <translation>keine der Dateien endet auf .h5</translation>
    </message>
    <message>
        <source>%1 samples belong to neither &apos;train&apos; nor &apos;%2&apos; and are left out</source>
        <translation>%1 Beispiele gehören weder zu „train“ noch zu „%2“ und werden ausgelassen</translation>
    </message>
    <message>
        <source>Class &apos;%1&apos; has one sample, which stays in the training part</source>
        <translation>Klasse „%1“ hat nur ein Beispiel, das im Trainingsteil bleibt</translation>
    </message>
    <message>
        <source>The training share %1 is out of range</source>
        <translation>Der Trainingsanteil %1 liegt außerhalb des zulässigen Bereichs</translation>
    </message>
    <message>
        <source>Give a number above 0 and up to 1, usually 0.8</source>
        <translation>Eine Zahl über 0 und bis 1 angeben, üblich ist 0.8</translation>
    </message>
    <message>
        <source>The data has no splits of its own</source>
        <translation>Die Daten haben keine eigene Aufteilung</translation>
    </message>
    <message>
        <source>Set data.split.rule to stratified or ordered, or sort the class folders into train/ and test/</source>
        <translation>data.split.rule auf stratified oder ordered setzen oder die Klassenordner in train/ und test/ einsortieren</translation>
    </message>
    <message>
        <source>Unknown split rule &apos;%1&apos;</source>
        <translation>Unbekannte Regel der Aufteilung „%1“</translation>
    </message>
    <message>
        <source>The label fraction %1 is out of range</source>
        <translation>Der Anteil der Labels %1 liegt außerhalb des zulässigen Bereichs</translation>
    </message>
    <message>
        <source>Give a number above 0 and up to 1; 1 uses every label</source>
        <translation>Eine Zahl über 0 und bis 1 angeben; 1 verwendet alle Labels</translation>
    </message>
    <message>
        <source>it is locked by another program</source>
        <translation>ein anderes Programm sperrt die Datei</translation>
    </message>
    <message>
        <source>Close what uses it</source>
        <translation>Schließen, was sie benutzt</translation>
    </message>
    <message>
        <source>it cannot be used: %1</source>
        <translation>die Datei ist nicht verwendbar: %1</translation>
    </message>
    <message>
        <source>no memory</source>
        <translation>kein Speicher</translation>
    </message>
    <message>
        <source>it cannot be opened: %1</source>
        <translation>die Datei lässt sich nicht öffnen: %1</translation>
    </message>
    <message>
        <source>Check that the folder may be written to</source>
        <translation>Prüfen, ob in den Ordner geschrieben werden darf</translation>
    </message>
    <message>
        <source>Cannot write: %1</source>
        <translation>Schreiben nicht möglich: %1</translation>
    </message>
    <message>
        <source>it lacks a part</source>
        <translation>ein Teil fehlt</translation>
    </message>
    <message>
        <source>a part of it is damaged</source>
        <translation>ein Teil ist beschädigt</translation>
    </message>
    <message>
        <source>Band statistics</source>
        <translation>Statistik der Kanäle</translation>
    </message>
    <message>
        <source>No scenes asked for</source>
        <translation>Keine Szenen verlangt</translation>
    </message>
    <message>
        <source>Ask for at least one sample</source>
        <translation>Mindestens ein Beispiel verlangen</translation>
    </message>
    <message>
        <source>Scenes cannot have %1 pixels a side</source>
        <translation>Szenen können nicht %1 Pixel je Seite haben</translation>
    </message>
    <message>
        <source>Choose 16 to 1024 pixels</source>
        <translation>16 bis 1024 Pixel wählen</translation>
    </message>
    <message>
        <source>Unknown modality &apos;%1&apos; of the embedded scenes</source>
        <translation>Unbekannte Modalität „%1“ der eingebauten Szenen</translation>
    </message>
    <message>
        <source>The path &apos;synthetic&apos; stands for the embedded scenes</source>
        <translation>Der Pfad „synthetic“ steht für die eingebauten Szenen</translation>
    </message>
    <message>
        <source>The scene could not be written: %1</source>
        <translation>Die Szene konnte nicht geschrieben werden: %1</translation>
    </message>
    <message>
        <source>Free some space or choose another folder</source>
        <translation>Platz schaffen oder einen anderen Ordner wählen</translation>
    </message>
    <message>
        <source>A file of this name exists</source>
        <translation>Eine Datei dieses Namens ist vorhanden</translation>
    </message>
    <message>
        <source>Choose the name of a new folder</source>
        <translation>Den Namen eines neuen Ordners wählen</translation>
    </message>
    <message>
        <source>Choose another folder</source>
        <translation>Einen anderen Ordner wählen</translation>
    </message>
    <message>
        <source>The folder exists and is not empty</source>
        <translation>Der Ordner ist vorhanden und nicht leer</translation>
    </message>
    <message>
        <source>Choose a new or an empty folder</source>
        <translation>Einen neuen oder leeren Ordner wählen</translation>
    </message>
    <message>
        <source>The folder could not be made: %1</source>
        <translation>Der Ordner konnte nicht angelegt werden: %1</translation>
    </message>
    <message>
        <source>Choose a folder that you may write to</source>
        <translation>Einen Ordner wählen, in den geschrieben werden darf</translation>
    </message>
    <message>
        <source>One picture of %1 scenes is too large</source>
        <translation>Ein Bild aus %1 Szenen ist zu groß</translation>
    </message>
    <message>
        <source>Choose at most %1 scenes of this size</source>
        <translation>Höchstens %1 Szenen dieser Größe wählen</translation>
    </message>
    <message>
        <source>One picture of %1 scenes has only %2 pixels a side</source>
        <translation>Ein Bild aus %1 Szenen hat nur %2 Pixel je Seite</translation>
    </message>
    <message>
        <source>Choose more samples or a larger size, for at least %1</source>
        <translation>Mehr Beispiele oder eine größere Seitenlänge wählen, für mindestens %1</translation>
    </message>
    <message>
        <source>The file could not be named: %1</source>
        <translation>Die Datei konnte nicht benannt werden: %1</translation>
    </message>
    <message>
        <source>The embedded scenes cannot be written as &apos;%1&apos;</source>
        <translation>Die eingebauten Szenen können nicht als „%1“ geschrieben werden</translation>
    </message>
    <message>
        <source>Scenes of %1 pixels have no whole pixels of 60 m</source>
        <translation>Szenen von %1 Pixeln haben keine ganzen Pixel von 60 m</translation>
    </message>
    <message>
        <source>Choose a multiple of %1, such as %2</source>
        <translation>Ein Vielfaches von %1 wählen, etwa %2</translation>
    </message>
    <message>
        <source>Writing scenes</source>
        <translation>Szenen werden geschrieben</translation>
    </message>
    <message>
        <source>at its start</source>
        <translation>am Anfang</translation>
    </message>
    <message>
        <source>at &apos;%1&apos;</source>
        <translation>bei „%1“</translation>
    </message>
    <message>
        <source>a header&apos;s checksum is wrong %1</source>
        <translation>die Prüfsumme eines Headers ist %1 falsch</translation>
    </message>
    <message>
        <source>an entry claims an impossible size %1</source>
        <translation>ein Eintrag gibt %1 eine unmögliche Größe an</translation>
    </message>
    <message>
        <source>a header is too long %1</source>
        <translation>ein Header ist %1 zu lang</translation>
    </message>
    <message>
        <source>Listing the archive</source>
        <translation>Archiv wird aufgelistet</translation>
    </message>
    <message>
        <source>tar archive</source>
        <translation>tar-Archiv</translation>
    </message>
    <message>
        <source>The archive&apos;s member is cut off</source>
        <translation>Der Eintrag des Archivs ist abgeschnitten</translation>
    </message>
    <message>
        <source>The tar archive is damaged or truncated: %1</source>
        <translation>Das tar-Archiv ist beschädigt oder abgeschnitten: %1</translation>
    </message>
    <message>
        <source>it ends early, %1</source>
        <translation>es endet zu früh, %1</translation>
    </message>
    <message>
        <source>the entry holds %1; the limit is %2</source>
        <translation>der Eintrag enthält %1; die Grenze ist %2</translation>
    </message>
    <message>
        <source>The mask holds the code %1, which no tile looked at while opening has</source>
        <translation>Die Maske enthält den Code %1, den keine beim Öffnen untersuchte Kachel hat</translation>
    </message>
    <message>
        <source>Remove the file, or set data.mask_band to none</source>
        <translation>Die Datei entfernen oder data.mask_band auf none setzen</translation>
    </message>
    <message>
        <source>The tile has %1 × %2 pixels, most others have %3 × %4</source>
        <translation>Die Kachel hat %1 × %2 Pixel, die meisten anderen haben %3 × %4</translation>
    </message>
    <message>
        <source>the file does not end in .npy</source>
        <translation>die Datei endet nicht auf .npy</translation>
    </message>
    <message>
        <source>none of its files ends in .npy</source>
        <translation>keine der Dateien endet auf .npy</translation>
    </message>
    <message>
        <source>it holds more images than .npy files</source>
        <translation>dort liegen mehr Bilder als .npy-Dateien</translation>
    </message>
    <message>
        <source>%1 .npy file</source>
        <translation>%1 .npy-Datei</translation>
    </message>
    <message>
        <source>%1 .npy files</source>
        <translation>%1 .npy-Dateien</translation>
    </message>
    <message>
        <source>%1, among them %2 of tiles (&lt;i&gt;anchor, &lt;i&gt;neighbor, &lt;i&gt;distant) as Tile2Vec publishes them</source>
        <translation>%1, darunter %2 von Kacheln (&lt;i&gt;anchor, &lt;i&gt;neighbor, &lt;i&gt;distant), wie Tile2Vec sie veröffentlicht</translation>
    </message>
    <message>
        <source>%1 triplet</source>
        <translation>%1 Tripel</translation>
    </message>
    <message>
        <source>%1 triplets</source>
        <translation>%1 Tripel</translation>
    </message>
    <message>
        <source>its shape is %1, most others have %2 axes</source>
        <translation>die Form ist %1, die meisten anderen haben %2 Achsen</translation>
    </message>
    <message>
        <source>a stack of tiles in Fortran order would be read whole for every tile: save it in C order</source>
        <translation>ein Stapel von Kacheln in Fortran-Reihenfolge würde für jede Kachel ganz gelesen: in C-Reihenfolge speichern</translation>
    </message>
    <message>
        <source>its shape is %1: there are no pixels</source>
        <translation>die Form ist %1: Es gibt keine Pixel</translation>
    </message>
    <message>
        <source>its shape %1 is too large for a tile</source>
        <translation>die Form %1 ist zu groß für eine Kachel</translation>
    </message>
    <message>
        <source>Looking at tiles</source>
        <translation>Kacheln werden untersucht</translation>
    </message>
    <message>
        <source>None of the %1 .npy files looked at can be read; the first says: %2</source>
        <translation>Keine der %1 untersuchten .npy-Dateien ist lesbar; die erste meldet: %2</translation>
    </message>
    <message>
        <source>its shape is %1; tiles have two or three axes, stacks of them four</source>
        <translation>die Form ist %1; Kacheln haben zwei oder drei Achsen, Stapel von ihnen vier</translation>
    </message>
    <message>
        <source>No .npy file looked at holds tiles: %1</source>
        <translation>Keine untersuchte .npy-Datei enthält Kacheln: %1</translation>
    </message>
    <message>
        <source>Tiles have the shape [H, W, C] or [C, H, W]</source>
        <translation>Kacheln haben die Form [H, W, C] oder [C, H, W]</translation>
    </message>
    <message>
        <source>The stacks announce %1 tiles</source>
        <translation>Die Stapel kündigen %1 Kacheln an</translation>
    </message>
    <message>
        <source>Open some of the files</source>
        <translation>Nur einige der Dateien öffnen</translation>
    </message>
    <message>
        <source>band, row, column</source>
        <translation>Kanal, Zeile, Spalte</translation>
    </message>
    <message>
        <source>row, column, band</source>
        <translation>Zeile, Spalte, Kanal</translation>
    </message>
    <message>
        <source>tile, %1</source>
        <translation>Kachel, %1</translation>
    </message>
    <message>
        <source>Axes read as %1; the sizes alone do not tell</source>
        <translation>Achsen gelesen als %1; die Größen allein verraten es nicht</translation>
    </message>
    <message>
        <source>Axes read as %1</source>
        <translation>Achsen gelesen als %1</translation>
    </message>
    <message>
        <source>The tiles have no band %1 beside their image&apos;s</source>
        <translation>Die Kacheln haben keinen Kanal %1 neben denen ihres Bildes</translation>
    </message>
    <message>
        <source>They have %1; leave it at auto</source>
        <translation>Sie haben %1; auf auto lassen</translation>
    </message>
    <message>
        <source>Band %1 is read as the mask, as data.mask_band says</source>
        <translation>Kanal %1 wird als Maske gelesen, wie data.mask_band es sagt</translation>
    </message>
    <message>
        <source>Band %1 is read as the mask, not as an image band: its values are few codes in patches (set data.mask_band to none to read it as an image band)</source>
        <translation>Kanal %1 wird als Maske gelesen, nicht als Kanal des Bildes: Seine Werte sind wenige Codes in Flecken (data.mask_band auf none setzen, um ihn als Kanal des Bildes zu lesen)</translation>
    </message>
    <message>
        <source>its codes are named after the legend of USDA&apos;s Cropland Data Layer</source>
        <translation>die Codes sind nach der Legende des Cropland Data Layer des USDA benannt</translation>
    </message>
    <message>
        <source>four bands of 8 bits, taken for red, green, blue and near infrared as in NAIP</source>
        <translation>vier Kanäle mit 8 Bit, für Rot, Grün, Blau und nahes Infrarot gehalten, wie bei NAIP</translation>
    </message>
    <message>
        <source>Bands: %1</source>
        <translation>Kanäle: %1</translation>
    </message>
    <message>
        <source>The .npy file is no tile of this dataset: %1</source>
        <translation>Die .npy-Datei ist keine Kachel dieses Datensatzes: %1</translation>
    </message>
    <message>
        <source>The tile has %1 bands, most others have %2</source>
        <translation>Die Kachel hat %1 Kanäle, die meisten anderen haben %2</translation>
    </message>
    <message>
        <source>Remove it, or give all tiles the same bands</source>
        <translation>Sie entfernen oder allen Kacheln dieselben Kanäle geben</translation>
    </message>
    <message>
        <source>The file has become shorter: it holds %1 tiles</source>
        <translation>Die Datei ist kürzer geworden: Sie enthält %1 Kacheln</translation>
    </message>
    <message>
        <source>Open the dataset again</source>
        <translation>Den Datensatz erneut öffnen</translation>
    </message>
    <message>
        <source>it belongs to another folder</source>
        <translation>er gehört zu einem anderen Ordner</translation>
    </message>
    <message>
        <source>Looking for changed folders</source>
        <translation>Geänderte Ordner werden gesucht</translation>
    </message>
    <message>
        <source>The index of this folder is damaged: %1</source>
        <translation>Der Index dieses Ordners ist beschädigt: %1</translation>
    </message>
    <message>
        <source>Open the data again</source>
        <translation>Die Daten erneut öffnen</translation>
    </message>
    <message>
        <source>The file has changed since the data was listed</source>
        <translation>Die Datei hat sich geändert, seit die Daten aufgelistet wurden</translation>
    </message>
    <message>
        <source>The file is gone since the data was listed</source>
        <translation>Die Datei ist verschwunden, seit die Daten aufgelistet wurden</translation>
    </message>
    <message>
        <source>A view&apos;s map to its source is degenerate</source>
        <translation>Die Abbildung einer Ansicht auf ihre Quelle ist entartet</translation>
    </message>
    <message>
        <source>This is a mistake in an operation: please report it with the experiment file</source>
        <translation>Das ist ein Fehler in einer Operation: bitte mit der Experimentdatei melden</translation>
    </message>
    <message>
        <source>This build cannot write image files: it was made without GDAL</source>
        <translation>Dieser Build kann keine Bilddateien schreiben: Er wurde ohne GDAL erstellt</translation>
    </message>
    <message>
        <source>Use &apos;synthetic&apos; as the data, or build with TERRELLA_WITH_GDAL=ON</source>
        <translation>„synthetic“ als Daten verwenden oder mit TERRELLA_WITH_GDAL=ON bauen</translation>
    </message>
    <message>
        <source>its list of files is cut off</source>
        <translation>die Dateiliste ist abgeschnitten</translation>
    </message>
    <message>
        <source>zip archive</source>
        <translation>zip-Archiv</translation>
    </message>
    <message>
        <source>The zip archive is damaged or truncated: %1</source>
        <translation>Das zip-Archiv ist beschädigt oder abgeschnitten: %1</translation>
    </message>
    <message>
        <source>The archive&apos;s member is broken: %1</source>
        <translation>Der Eintrag des Archivs ist kaputt: %1</translation>
    </message>
    <message>
        <source>its list of files lies outside of it</source>
        <translation>die Dateiliste liegt außerhalb des Archivs</translation>
    </message>
    <message>
        <source>its list of files claims %1</source>
        <translation>die Dateiliste gibt %1 als Größe an</translation>
    </message>
    <message>
        <source>its list of files, which stands at the end, is missing</source>
        <translation>die Dateiliste, die am Ende steht, fehlt</translation>
    </message>
    <message>
        <source>the zip64 locator is missing</source>
        <translation>der zip64-Locator fehlt</translation>
    </message>
    <message>
        <source>the zip64 end record is missing</source>
        <translation>der zip64-Endeintrag fehlt</translation>
    </message>
    <message>
        <source>the entry is encrypted: unpack it with its password first</source>
        <translation>der Eintrag ist verschlüsselt: erst mit seinem Passwort entpacken</translation>
    </message>
    <message>
        <source>the entry is compressed with method %1; stored and deflated entries are read: pack the archive again</source>
        <translation>der Eintrag ist mit der Methode %1 komprimiert; gelesen werden unkomprimierte und mit Deflate komprimierte Einträge: das Archiv neu packen</translation>
    </message>
    <message>
        <source>the entry claims to hold %1; the limit is %2</source>
        <translation>der Eintrag gibt %1 als Größe an; die Grenze ist %2</translation>
    </message>
    <message>
        <source>the entry claims to unpack to %1, more than %2 times its stored size: this looks like a zip bomb</source>
        <translation>der Eintrag gibt entpackt %1 als Größe an, mehr als das %2-Fache seiner gespeicherten Größe: Das sieht nach einer Zip-Bombe aus</translation>
    </message>
    <message>
        <source>the entry&apos;s two sizes differ</source>
        <translation>die beiden Größen des Eintrags unterscheiden sich</translation>
    </message>
    <message>
        <source>the entry is cut off: the archive is truncated</source>
        <translation>der Eintrag ist abgeschnitten: Das Archiv ist unvollständig</translation>
    </message>
    <message>
        <source>its list of files cannot be read</source>
        <translation>die Dateiliste ist nicht lesbar</translation>
    </message>
    <message>
        <source>The zip archive&apos;s entries overlap: this looks like a zip bomb</source>
        <translation>Die Einträge des zip-Archivs überlappen sich: Das sieht nach einer Zip-Bombe aus</translation>
    </message>
    <message>
        <source>its header is missing</source>
        <translation>sein Header fehlt</translation>
    </message>
    <message>
        <source>its data is cut off</source>
        <translation>seine Daten sind abgeschnitten</translation>
    </message>
    <message>
        <source>Choose data with classes, such as a folder for each class</source>
        <translation>Daten mit Klassen wählen, etwa mit einem Ordner je Klasse</translation>
    </message>
    <message>
        <source>No sample of the training part has a label</source>
        <translation>Kein Beispiel des Trainingsteils hat ein Label</translation>
    </message>
    <message>
        <source>No sample of the held-out part has a label</source>
        <translation>Kein Beispiel des zurückgehaltenen Teils hat ein Label</translation>
    </message>
    <message>
        <source>Unknown evaluation &apos;%1&apos;</source>
        <translation>Unbekannte Auswertung „%1“</translation>
    </message>
    <message>
        <source>The bands come in another order or number than those of the encoder</source>
        <translation>Die Kanäle kommen in anderer Reihenfolge oder Zahl als die des Encoders</translation>
    </message>
    <message>
        <source>The data lack the bands %1</source>
        <translation>Den Daten fehlen die Kanäle %1</translation>
    </message>
    <message>
        <source>%1 (encoder: %2; data: %3)</source>
        <translation>%1 (Encoder: %2; Daten: %3)</translation>
    </message>
    <message>
        <source>Choose data with the encoder&apos;s bands, or train an encoder on these</source>
        <translation>Daten mit den Kanälen des Encoders wählen oder einen Encoder auf diesen trainieren</translation>
    </message>
    <message>
        <source>The encoder takes %1 bands and the data have %2</source>
        <translation>Der Encoder nimmt %1 Kanäle, und die Daten haben %2</translation>
    </message>
    <message>
        <source>Computing features</source>
        <translation>Merkmale werden berechnet</translation>
    </message>
    <message>
        <source>Finding neighbours</source>
        <translation>Nachbarn werden gesucht</translation>
    </message>
    <message>
        <source>There are no labelled samples to fit a classifier on</source>
        <translation>Es gibt keine Beispiele mit Label, an die ein Klassifikator angepasst werden könnte</translation>
    </message>
    <message>
        <source>Some features are not finite</source>
        <translation>Einige Merkmale sind nicht endlich</translation>
    </message>
    <message>
        <source>Evaluate an earlier checkpoint, or train with a smaller learning rate</source>
        <translation>Einen früheren Sicherungspunkt auswerten oder mit kleinerer Lernrate trainieren</translation>
    </message>
    <message>
        <source>A label is outside of the classes</source>
        <translation>Ein Label liegt außerhalb der Klassen</translation>
    </message>
    <message>
        <source>Fitting the linear classifier</source>
        <translation>Linearer Klassifikator wird angepasst</translation>
    </message>
    <message>
        <source>There are %1 predictions for %2 labels</source>
        <translation>Es gibt %1 Vorhersagen für %2 Labels</translation>
    </message>
    <message>
        <source>Label %1 or prediction %2 is outside of %3 classes</source>
        <translation>Label %1 oder Vorhersage %2 liegt außerhalb von %3 Klassen</translation>
    </message>
    <message>
        <source>Scores and targets do not fit together</source>
        <translation>Werte und Ziele passen nicht zusammen</translation>
    </message>
    <message>
        <source>Pass [N] twice</source>
        <translation>Zweimal [N] übergeben</translation>
    </message>
    <message>
        <source>Pass [N, C] twice</source>
        <translation>Zweimal [N, C] übergeben</translation>
    </message>
    <message>
        <source>%1 compares the images of a batch, and a batch of %2 has too few</source>
        <translation>%1 vergleicht die Bilder eines Batches, und ein Batch von %2 hat zu wenige</translation>
    </message>
    <message>
        <source>Choose a batch of 2 or more; 64 and up learn well</source>
        <translation>Einen Batch von 2 oder mehr wählen; ab 64 lernt es sich gut</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has no recipe &apos;%2&apos;</source>
        <translation>„%1“ hat kein Rezept „%2“</translation>
    </message>
    <message>
        <source>A small crop of %1 pixels is larger than the large ones of %2</source>
        <translation>Ein kleiner Ausschnitt von %1 Pixeln ist größer als die großen von %2</translation>
    </message>
    <message>
        <source>A small crop of %1 pixels is larger than the image of %2</source>
        <translation>Ein kleiner Ausschnitt von %1 Pixeln ist größer als das Bild von %2</translation>
    </message>
    <message>
        <source>Choose %1, or auto</source>
        <translation>%1 oder auto wählen</translation>
    </message>
    <message>
        <source>The least share of a small crop is above the largest</source>
        <translation>Der kleinste Anteil eines kleinen Ausschnitts liegt über dem größten</translation>
    </message>
    <message>
        <source>Lower method.local_scale_min or raise method.local_scale_max</source>
        <translation>method.local_scale_min senken oder method.local_scale_max erhöhen</translation>
    </message>
    <message>
        <source>%1 clusters are more than the %2 images of an epoch</source>
        <translation>%1 Cluster sind mehr als die %2 Bilder einer Epoche</translation>
    </message>
    <message>
        <source>Choose %1 or fewer</source>
        <translation>%1 oder weniger wählen</translation>
    </message>
    <message>
        <source>There are fewer vectors than clusters</source>
        <translation>Es gibt weniger Vektoren als Cluster</translation>
    </message>
    <message>
        <source>Pass [N, D], N ≥ K</source>
        <translation>[N, D] übergeben, N ≥ K</translation>
    </message>
    <message>
        <source>A queue of %1 is no multiple of the batch of %2</source>
        <translation>Eine Warteschlange von %1 ist kein Vielfaches des Batches von %2</translation>
    </message>
    <message>
        <source>Choose %1 or %2, or auto</source>
        <translation>%1, %2 oder auto wählen</translation>
    </message>
    <message>
        <source>%1 prototypes cannot share the %2 samples of batch and queue evenly</source>
        <translation>%1 Prototypen können sich die %2 Beispiele von Batch und Warteschlange nicht gleichmäßig teilen</translation>
    </message>
    <message>
        <source>Choose %1 prototypes at most, a larger batch, or queue: auto</source>
        <translation>Höchstens %1 Prototypen, einen größeren Batch oder queue: auto wählen</translation>
    </message>
    <message>
        <source>Scores, embeddings and queue do not fit together</source>
        <translation>Werte, Einbettungen und Warteschlange passen nicht zusammen</translation>
    </message>
    <message>
        <source>Pass A × [B, K], A × [B, D], [A, L, D]</source>
        <translation>A × [B, K], A × [B, D], [A, L, D] übergeben</translation>
    </message>
    <message>
        <source>The batch does not divide the queue</source>
        <translation>Die Warteschlange ist kein Vielfaches des Batches</translation>
    </message>
    <message>
        <source>Choose a queue that is a multiple of it</source>
        <translation>Eine Warteschlange wählen, die ein Vielfaches davon ist</translation>
    </message>
    <message>
        <source>Swapped prediction needs two crops or more</source>
        <translation>Die vertauschte Vorhersage braucht mindestens zwei Ausschnitte</translation>
    </message>
    <message>
        <source>Pass V × [B, K] and A × [B, K], A ≤ V</source>
        <translation>V × [B, K] und A × [B, K] übergeben, A ≤ V</translation>
    </message>
    <message>
        <source>Keys and queue do not fit together</source>
        <translation>Schlüssel und Warteschlange passen nicht zusammen</translation>
    </message>
    <message>
        <source>Pass [D, K], [1] and [B, D]</source>
        <translation>[D, K], [1] und [B, D] übergeben</translation>
    </message>
    <message>
        <source>Queries, keys and queue do not fit together</source>
        <translation>Anfragen, Schlüssel und Warteschlange passen nicht zusammen</translation>
    </message>
    <message>
        <source>Pass [B, D], [B, D] and [D, K]</source>
        <translation>[B, D], [B, D] und [D, K] übergeben</translation>
    </message>
    <message>
        <source>%1 keys do not divide a queue of %2</source>
        <translation>%1 Schlüssel gehen in einer Warteschlange von %2 nicht auf</translation>
    </message>
    <message>
        <source>Choose a queue that is a multiple of the batch, and drop incomplete batches</source>
        <translation>Eine Warteschlange wählen, die ein Vielfaches des Batches ist, und unvollständige Batches weglassen</translation>
    </message>
    <message>
        <source>InstDisc tells training images apart, and there is only one</source>
        <translation>InstDisc unterscheidet Trainingsbilder voneinander, und es gibt nur eines</translation>
    </message>
    <message>
        <source>Choose data with more images</source>
        <translation>Daten mit mehr Bildern wählen</translation>
    </message>
    <message>
        <source>A memory of %1 images needs %2 and this machine has %3</source>
        <translation>Ein Speicher von %1 Bildern braucht %2, und dieser Rechner hat %3</translation>
    </message>
    <message>
        <source>Choose fewer dimensions or fewer images</source>
        <translation>Weniger Dimensionen oder weniger Bilder wählen</translation>
    </message>
    <message>
        <source>Features and memory do not fit together</source>
        <translation>Merkmale und Speicher passen nicht zusammen</translation>
    </message>
    <message>
        <source>Pass [B, D] and [N, D]</source>
        <translation>[B, D] und [N, D] übergeben</translation>
    </message>
    <message>
        <source>Each feature needs its draws</source>
        <translation>Jedes Merkmal braucht seine Ziehungen</translation>
    </message>
    <message>
        <source>Pass [B, K + 1]</source>
        <translation>[B, K + 1] übergeben</translation>
    </message>
    <message>
        <source>NCE needs the image&apos;s own entry and one more</source>
        <translation>NCE braucht den eigenen Eintrag des Bildes und einen weiteren</translation>
    </message>
    <message>
        <source>Pass [B, K + 1], K ≥ 1</source>
        <translation>[B, K + 1] übergeben, K ≥ 1</translation>
    </message>
    <message>
        <source>A batch of %1 cannot be normalised in %2 groups of two images or more</source>
        <translation>Ein Batch von %1 kann nicht in %2 Gruppen von mindestens zwei Bildern normiert werden</translation>
    </message>
    <message>
        <source>Choose %1 groups at most, or a larger batch</source>
        <translation>Höchstens %1 Gruppen wählen oder einen größeren Batch</translation>
    </message>
    <message>
        <source>Choose a batch of 4 or more, or key_bn_groups: 1</source>
        <translation>Einen Batch von mindestens 4 wählen oder key_bn_groups: 1</translation>
    </message>
    <message>
        <source>The batch is empty</source>
        <translation>Der Batch ist leer</translation>
    </message>
    <message>
        <source>Choose a batch of 2 or more</source>
        <translation>Einen Batch von mindestens 2 wählen</translation>
    </message>
    <message>
        <source>A queue of %1 is no multiple of the %2 keys that a step adds</source>
        <translation>Eine Warteschlange von %1 ist kein Vielfaches der %2 Schlüssel, die ein Schritt hinzufügt</translation>
    </message>
    <message>
        <source>A queue of %1 needs %2 and this machine has %3</source>
        <translation>Eine Warteschlange von %1 braucht %2, und dieser Rechner hat %3</translation>
    </message>
    <message>
        <source>Choose a shorter queue, or auto</source>
        <translation>Eine kürzere Warteschlange wählen oder auto</translation>
    </message>
    <message>
        <source>Predictions and keys do not fit together</source>
        <translation>Vorhersagen und Schlüssel passen nicht zusammen</translation>
    </message>
    <message>
        <source>Pass [B, D] twice</source>
        <translation>[B, D] zweimal übergeben</translation>
    </message>
    <message>
        <source>Anchors and positives do not fit together</source>
        <translation>Anker und positive Beispiele passen nicht zusammen</translation>
    </message>
    <message>
        <source>Pass [N, D] twice</source>
        <translation>[N, D] zweimal übergeben</translation>
    </message>
    <message>
        <source>NT-Xent needs two equal sets of two or more projections</source>
        <translation>NT-Xent braucht zwei gleich große Mengen von mindestens zwei Projektionen</translation>
    </message>
    <message>
        <source>Pass [B, D] twice, B ≥ 2</source>
        <translation>[B, D] zweimal übergeben, B ≥ 2</translation>
    </message>
    <message>
        <source>Multi-view NT-Xent needs an index for each projection</source>
        <translation>NT-Xent über mehrere Ansichten braucht einen Index für jede Projektion</translation>
    </message>
    <message>
        <source>Pass [N, D] and [N]</source>
        <translation>[N, D] und [N] übergeben</translation>
    </message>
    <message>
        <source>A projection has no positive</source>
        <translation>Eine Projektion hat kein positives Beispiel</translation>
    </message>
    <message>
        <source>Give each index to two rows or more</source>
        <translation>Jeden Index mindestens zwei Zeilen geben</translation>
    </message>
    <message>
        <source>SimCLR needs other images to compare with, a batch of %1 has none</source>
        <translation>SimCLR braucht andere Bilder zum Vergleichen, ein Batch von %1 hat keine</translation>
    </message>
    <message>
        <source>Choose a batch of 2 or more; 128 and up learn well</source>
        <translation>Einen Batch von mindestens 2 wählen; ab 128 lernt es gut</translation>
    </message>
    <message>
        <source>Anchors, neighbours and distant tiles do not fit together</source>
        <translation>Anker, Nachbarn und ferne Kacheln passen nicht zusammen</translation>
    </message>
    <message>
        <source>Pass [B, D] thrice</source>
        <translation>[B, D] dreimal übergeben</translation>
    </message>
    <message>
        <source>Triplets need a label for each embedding</source>
        <translation>Tripel brauchen ein Label für jede Einbettung</translation>
    </message>
    <message>
        <source>Anchors, positives and negatives do not fit together</source>
        <translation>Anker, positive und negative Beispiele passen nicht zusammen</translation>
    </message>
    <message>
        <source>Predictions and projections do not fit together</source>
        <translation>Vorhersagen und Projektionen passen nicht zusammen</translation>
    </message>
    <message>
        <source>A momentum of %1 is outside 0 to 1</source>
        <translation>Ein Momentum von %1 liegt außerhalb von 0 bis 1</translation>
    </message>
    <message>
        <source>Choose a value from 0 to 1</source>
        <translation>Einen Wert von 0 bis 1 wählen</translation>
    </message>
    <message>
        <source>Views of %1 and of %2 pixels cannot go through the network in one pass</source>
        <translation>Ansichten von %1 und von %2 Pixeln können nicht in einem Durchgang durch das Netz gehen</translation>
    </message>
    <message>
        <source>Give the views one size: leave &apos;size&apos; out of their crops</source>
        <translation>Den Ansichten eine gemeinsame Größe geben: „size“ bei ihren Ausschnitten weglassen</translation>
    </message>
    <message>
        <source>Barlow Twins needs two equal sets of two or more projections</source>
        <translation>Barlow Twins braucht zwei gleich große Mengen von mindestens zwei Projektionen</translation>
    </message>
    <message>
        <source>VICReg needs two equal sets of two or more embeddings</source>
        <translation>VICReg braucht zwei gleich große Mengen von mindestens zwei Einbettungen</translation>
    </message>
    <message>
        <source>Two sets of vectors do not fit together</source>
        <translation>Zwei Mengen von Vektoren passen nicht zusammen</translation>
    </message>
    <message>
        <source>Logits and labels do not fit together</source>
        <translation>Logits und Labels passen nicht zusammen</translation>
    </message>
    <message>
        <source>Pass [B, C] and [B]</source>
        <translation>[B, C] und [B] übergeben</translation>
    </message>
    <message>
        <source>The method &apos;supervised&apos; needs labels of two classes or more, the data has %1</source>
        <translation>Die Methode „supervised“ braucht Labels von mindestens zwei Klassen, die Daten haben %1</translation>
    </message>
    <message>
        <source>Choose data with class folders, or a self-supervised method such as moco-v2</source>
        <translation>Daten mit Klassenordnern wählen oder eine selbstüberwachte Methode wie moco-v2</translation>
    </message>
    <message>
        <source>Tensor &apos;%1&apos; has the shape %2, the network needs %3</source>
        <translation>Tensor „%1“ hat die Form %2, das Netz braucht %3</translation>
    </message>
    <message>
        <source>Choose the backbone, band count and heads that the weights were made with</source>
        <translation>Backbone, Zahl der Kanäle und Köpfe so wählen, wie die Gewichte erzeugt wurden</translation>
    </message>
    <message>
        <source>Tensor &apos;%1&apos; mixes up integer and real numbers</source>
        <translation>Tensor „%1“ verwechselt ganze und reelle Zahlen</translation>
    </message>
    <message>
        <source>Export the weights again</source>
        <translation>Die Gewichte neu exportieren</translation>
    </message>
    <message>
        <source>The weights lack %1</source>
        <translation>Den Gewichten fehlt %1</translation>
    </message>
    <message>
        <source>Choose the backbone that the weights were made with</source>
        <translation>Den Backbone wählen, mit dem die Gewichte erzeugt wurden</translation>
    </message>
    <message>
        <source>The weights have instead %1</source>
        <translation>Die Gewichte haben stattdessen %1</translation>
    </message>
    <message>
        <source>The network has no %1</source>
        <translation>Dem Netz fehlt %1</translation>
    </message>
    <message>
        <source>A network cannot take %1 bands</source>
        <translation>Ein Netz kann nicht %1 Kanäle aufnehmen</translation>
    </message>
    <message>
        <source>Give it one band at least</source>
        <translation>Ihm mindestens einen Kanal geben</translation>
    </message>
    <message>
        <source>The BOOL tensor &apos;%1&apos; holds a byte other than 0 and 1</source>
        <translation>Der BOOL-Tensor „%1“ enthält ein anderes Byte als 0 und 1</translation>
    </message>
    <message>
        <source>The file is damaged: copy or export it again</source>
        <translation>Die Datei ist beschädigt: neu kopieren oder exportieren</translation>
    </message>
    <message>
        <source>There is no tensor &apos;%1&apos;</source>
        <translation>Es gibt keinen Tensor „%1“</translation>
    </message>
    <message>
        <source>This is no file</source>
        <translation>Das ist keine Datei</translation>
    </message>
    <message>
        <source>The file does not exist</source>
        <translation>Die Datei gibt es nicht</translation>
    </message>
    <message>
        <source>Choose a .safetensors file</source>
        <translation>Eine .safetensors-Datei wählen</translation>
    </message>
    <message>
        <source>The file cannot be opened</source>
        <translation>Die Datei lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>The file ends or fails while being read</source>
        <translation>Die Datei endet oder versagt beim Lesen</translation>
    </message>
    <message>
        <source>Check the disk and copy the file again</source>
        <translation>Den Datenträger prüfen und die Datei neu kopieren</translation>
    </message>
    <message>
        <source>The tensor name &apos;%1&apos; is taken</source>
        <translation>Der Tensorname „%1“ ist vergeben</translation>
    </message>
    <message>
        <source>Give each tensor its own name</source>
        <translation>Jedem Tensor einen eigenen Namen geben</translation>
    </message>
    <message>
        <source>Tensor &apos;%1&apos; has a dtype that safetensors lacks</source>
        <translation>Tensor „%1“ hat einen dtype, den safetensors nicht kennt</translation>
    </message>
    <message>
        <source>Convert it to a real or integer type first</source>
        <translation>Ihn zuerst in einen reellen oder ganzzahligen Typ umwandeln</translation>
    </message>
    <message>
        <source>A name or a text of the metadata is no valid UTF-8</source>
        <translation>Ein Name oder ein Text der Metadaten ist kein gültiges UTF-8</translation>
    </message>
    <message>
        <source>Rename it</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>The file is damaged or not safetensors: copy or export it again</source>
        <translation>Die Datei ist beschädigt oder kein safetensors: neu kopieren oder exportieren</translation>
    </message>
    <message>
        <source>null</source>
        <translation>null</translation>
    </message>
    <message>
        <source>a negative number</source>
        <translation>eine negative Zahl</translation>
    </message>
    <message>
        <source>a fraction</source>
        <translation>eine Bruchzahl</translation>
    </message>
    <message>
        <source>binary data</source>
        <translation>Binärdaten</translation>
    </message>
    <message>
        <source>has more than %1 dimensions</source>
        <translation>hat mehr als %1 Dimensionen</translation>
    </message>
    <message>
        <source>has more than two data_offsets</source>
        <translation>hat mehr als zwei data_offsets</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>ein Objekt</translation>
    </message>
    <message>
        <source>The name %1 stands twice in the header</source>
        <translation>Der Name %1 steht zweimal im Kopf</translation>
    </message>
    <message>
        <source>has %1 twice</source>
        <translation>hat %1 zweimal</translation>
    </message>
    <message>
        <source>has the unknown entry %1</source>
        <translation>hat den unbekannten Eintrag %1</translation>
    </message>
    <message>
        <source>The header is no valid JSON at its byte %1</source>
        <translation>Der Kopf ist bei seinem Byte %1 kein gültiges JSON</translation>
    </message>
    <message>
        <source>Tensor %1 %2</source>
        <translation>Tensor %1 %2</translation>
    </message>
    <message>
        <source>The header begins with %1 where an object is expected</source>
        <translation>Der Kopf beginnt falsch: %1, wo ein Objekt erwartet wird</translation>
    </message>
    <message>
        <source>has %1 where the format has none</source>
        <translation>ist falsch angegeben: %1, wo das Format nichts dergleichen vorsieht</translation>
    </message>
    <message>
        <source>lacks dtype, shape or data_offsets</source>
        <translation>hat nicht alle drei Einträge dtype, shape und data_offsets</translation>
    </message>
    <message>
        <source>Tensor %1 has the unknown dtype %2</source>
        <translation>Tensor %1 hat den unbekannten dtype %2</translation>
    </message>
    <message>
        <source>Export it as F32, F16, BF16, F64, I64, I32, I16, I8, U8 or BOOL</source>
        <translation>Als F32, F16, BF16, F64, I64, I32, I16, I8, U8 oder BOOL exportieren</translation>
    </message>
    <message>
        <source>needs two data_offsets</source>
        <translation>braucht zwei data_offsets</translation>
    </message>
    <message>
        <source>has a shape with more bytes than can be counted</source>
        <translation>hat eine Form mit mehr Bytes, als sich zählen lassen</translation>
    </message>
    <message>
        <source>has %1 bytes by its shape, but data_offsets %2 to %3</source>
        <translation>hat nach seiner Form %1 Bytes, aber data_offsets von %2 bis %3</translation>
    </message>
    <message>
        <source>Tensor %1 begins at byte %2 of the data where byte %3 is next: %4</source>
        <translation>Tensor %1 beginnt bei Byte %2 der Daten, wo Byte %3 an der Reihe ist: %4</translation>
    </message>
    <message>
        <source>tensors overlap</source>
        <translation>Tensoren überlappen sich</translation>
    </message>
    <message>
        <source>there is a gap</source>
        <translation>da ist eine Lücke</translation>
    </message>
    <message>
        <source>The tensors need %1 bytes of data, the file holds %2</source>
        <translation>Die Tensoren brauchen %1 Bytes an Daten, die Datei enthält %2</translation>
    </message>
    <message>
        <source>The file is cut short: copy or download it again</source>
        <translation>Die Datei ist abgeschnitten: neu kopieren oder herunterladen</translation>
    </message>
    <message>
        <source>The file has %1 bytes, too few for safetensors</source>
        <translation>Die Datei hat %1 Bytes, zu wenige für safetensors</translation>
    </message>
    <message>
        <source>The header claims %1, more than the format&apos;s 100 MB</source>
        <translation>Der Kopf gibt %1 an, mehr als die 100 MB des Formats</translation>
    </message>
    <message>
        <source>The file is damaged or not safetensors: choose a .safetensors file</source>
        <translation>Die Datei ist beschädigt oder kein safetensors: eine .safetensors-Datei wählen</translation>
    </message>
    <message>
        <source>The header claims %1 bytes, the file holds %2 after its length</source>
        <translation>Der Kopf gibt %1 Bytes an, die Datei enthält nach seiner Länge %2</translation>
    </message>
    <message>
        <source>The header does not begin with &apos;{&apos;</source>
        <translation>Der Kopf beginnt nicht mit „{“</translation>
    </message>
    <message>
        <source>None of its warnings proposes a setting; change one with --set</source>
        <translation>Keine seiner Warnungen schlägt eine Einstellung vor; mit --set eine ändern</translation>
    </message>
    <message>
        <source>It has proposals of: %1</source>
        <translation>Er hat Vorschläge von: %1</translation>
    </message>
    <message>
        <source>The run has no warning that proposes a change</source>
        <translation>Der Lauf hat keine Warnung, die eine Änderung vorschlägt</translation>
    </message>
    <message>
        <source>The run has no warning &apos;%1&apos; that proposes a change</source>
        <translation>Der Lauf hat keine Warnung „%1“, die eine Änderung vorschlägt</translation>
    </message>
    <message>
        <source>The run has no weights yet</source>
        <translation>Der Lauf hat noch keine Gewichte</translation>
    </message>
    <message>
        <source>No checkpoint of the run is whole: %1</source>
        <translation>Kein Sicherungspunkt des Laufs ist heil: %1</translation>
    </message>
    <message>
        <source>Train it for at least one checkpoint: terrella-cli train --run %1 --resume</source>
        <translation>Ihn mindestens bis zu einem Sicherungspunkt trainieren: terrella-cli train --run %1 --resume</translation>
    </message>
    <message>
        <source>The backbone is a %1, not a %2</source>
        <translation>Der Backbone ist %1, nicht %2</translation>
    </message>
    <message>
        <source>Leave out --backbone, or name weights of a %1</source>
        <translation>--backbone weglassen oder Gewichte von %1 nennen</translation>
    </message>
    <message>
        <source>Neither a run nor weights are named</source>
        <translation>Weder ein Lauf noch Gewichte sind genannt</translation>
    </message>
    <message>
        <source>Give --run DIR, --weights FILE or --weights random</source>
        <translation>--run DIR, --weights FILE oder --weights random angeben</translation>
    </message>
    <message>
        <source>The weights file cannot be read: %1</source>
        <translation>Die Gewichtsdatei lässt sich nicht lesen: %1</translation>
    </message>
    <message>
        <source>The weights file does not exist</source>
        <translation>Die Gewichtsdatei gibt es nicht</translation>
    </message>
    <message>
        <source>Check the path, or use --weights random</source>
        <translation>Den Pfad prüfen oder --weights random verwenden</translation>
    </message>
    <message>
        <source>Remove this file: the run&apos;s newest checkpoint is used then</source>
        <translation>Diese Datei entfernen: Dann wird der neueste Sicherungspunkt des Laufs verwendet</translation>
    </message>
    <message>
        <source>The share of labels is %1</source>
        <translation>Der Anteil der Labels ist %1</translation>
    </message>
    <message>
        <source>Give a share above 0 and at most 1</source>
        <translation>Einen Anteil über 0 und höchstens 1 angeben</translation>
    </message>
    <message>
        <source>The data have no classes, so there is nothing to predict</source>
        <translation>Die Daten haben keine Klassen, es gibt also nichts vorherzusagen</translation>
    </message>
    <message>
        <source>Choose data with a folder for each class</source>
        <translation>Daten mit einem Ordner für jede Klasse wählen</translation>
    </message>
    <message>
        <source>The data have a single class, so there is nothing to tell apart</source>
        <translation>Die Daten haben nur eine Klasse, es gibt also nichts zu unterscheiden</translation>
    </message>
    <message>
        <source>Choose data with two classes or more</source>
        <translation>Daten mit mindestens zwei Klassen wählen</translation>
    </message>
    <message>
        <source>The held-out part is empty</source>
        <translation>Der zurückgehaltene Teil ist leer</translation>
    </message>
    <message>
        <source>Lower data.split.train, e.g. --set data.split.train=0.8</source>
        <translation>data.split.train senken, etwa --set data.split.train=0.8</translation>
    </message>
    <message>
        <source>A class with one image keeps it in the training part: add images</source>
        <translation>Eine Klasse mit einem Bild behält es im Trainingsteil: Bilder hinzufügen</translation>
    </message>
    <message>
        <source>The result cannot be written: %1</source>
        <translation>Das Ergebnis kann nicht geschrieben werden: %1</translation>
    </message>
    <message>
        <source>Check the folder&apos;s permissions and the disk</source>
        <translation>Die Rechte des Ordners und den Datenträger prüfen</translation>
    </message>
    <message>
        <source>No file is named for the features</source>
        <translation>Für die Merkmale ist keine Datei genannt</translation>
    </message>
    <message>
        <source>Give a file name such as features.safetensors</source>
        <translation>Einen Dateinamen wie features.safetensors angeben</translation>
    </message>
    <message>
        <source>The folder of the file to write does not exist</source>
        <translation>Den Ordner der zu schreibenden Datei gibt es nicht</translation>
    </message>
    <message>
        <source>Create %1 first</source>
        <translation>Zuerst %1 anlegen</translation>
    </message>
    <message>
        <source>The file to write is a folder</source>
        <translation>Die zu schreibende Datei ist ein Ordner</translation>
    </message>
    <message>
        <source>Cannot write the run&apos;s records: %1</source>
        <translation>Die Aufzeichnungen des Laufs können nicht geschrieben werden: %1</translation>
    </message>
    <message>
        <source>Free space on this disk, then continue the run</source>
        <translation>Platz auf diesem Datenträger schaffen, dann den Lauf fortsetzen</translation>
    </message>
    <message>
        <source>Check that the folder may be written to, then continue the run</source>
        <translation>Prüfen, ob in den Ordner geschrieben werden darf, dann den Lauf fortsetzen</translation>
    </message>
    <message>
        <source>A picture could not be compressed</source>
        <translation>Ein Bild konnte nicht komprimiert werden</translation>
    </message>
    <message>
        <source>Free some memory and try again</source>
        <translation>Etwas Speicher freigeben und es noch einmal versuchen</translation>
    </message>
    <message>
        <source>The run folder cannot be read: %1</source>
        <translation>Der Laufordner lässt sich nicht lesen: %1</translation>
    </message>
    <message>
        <source>This is no run folder: it holds no experiment.yaml</source>
        <translation>Das ist kein Laufordner: Er enthält keine experiment.yaml</translation>
    </message>
    <message>
        <source>Choose a folder that &apos;train&apos; has made</source>
        <translation>Einen Ordner wählen, den „train“ angelegt hat</translation>
    </message>
    <message>
        <source>Cannot write into the run folder: %1</source>
        <translation>In den Laufordner kann nicht geschrieben werden: %1</translation>
    </message>
    <message>
        <source>Check that you may write there, or choose another folder</source>
        <translation>Prüfen, ob dort geschrieben werden darf, oder einen anderen Ordner wählen</translation>
    </message>
    <message>
        <source>The run folder is in use: another process trains into it</source>
        <translation>Der Laufordner ist in Benutzung: Ein anderer Prozess trainiert darin</translation>
    </message>
    <message>
        <source>Wait until it ends, stop it, or choose another folder</source>
        <translation>Sein Ende abwarten, ihn anhalten oder einen anderen Ordner wählen</translation>
    </message>
    <message>
        <source>Cannot lock the run folder: %1</source>
        <translation>Der Laufordner kann nicht gesperrt werden: %1</translation>
    </message>
    <message>
        <source>Choose a folder on a disk that supports locks</source>
        <translation>Einen Ordner auf einem Datenträger wählen, der Sperren unterstützt</translation>
    </message>
    <message>
        <source>A waiting experiment was left out: %1</source>
        <translation>Ein wartendes Experiment wurde ausgelassen: %1</translation>
    </message>
    <message>
        <source>The queue of runs was damaged and begins anew; its file is now %1</source>
        <translation>Die Warteschlange der Läufe war beschädigt und beginnt neu; ihre Datei ist jetzt %1</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>The run was made by a different experiment: %1</source>
        <translation>Der Lauf stammt von einem anderen Experiment: %1</translation>
    </message>
    <message>
        <source>Continue with the run&apos;s own experiment.yaml, or begin a new run</source>
        <translation>Mit der experiment.yaml des Laufs selbst fortsetzen oder einen neuen Lauf beginnen</translation>
    </message>
    <message>
        <source>Cannot create the run folder: %1</source>
        <translation>Der Laufordner kann nicht angelegt werden: %1</translation>
    </message>
    <message>
        <source>Cannot use the run folder: %1</source>
        <translation>Der Laufordner kann nicht verwendet werden: %1</translation>
    </message>
    <message>
        <source>Choose a shorter name</source>
        <translation>Einen kürzeren Namen wählen</translation>
    </message>
    <message>
        <source>There is no run to continue</source>
        <translation>Es gibt keinen Lauf, der sich fortsetzen lässt</translation>
    </message>
    <message>
        <source>Check the folder, or leave out --resume to begin a new run</source>
        <translation>Den Ordner prüfen oder --resume weglassen, um einen neuen Lauf zu beginnen</translation>
    </message>
    <message>
        <source>The run folder exists</source>
        <translation>Den Laufordner gibt es schon</translation>
    </message>
    <message>
        <source>Continue it with --resume, or choose another name or folder</source>
        <translation>Ihn mit --resume fortsetzen oder einen anderen Namen oder Ordner wählen</translation>
    </message>
    <message>
        <source>The run folder exists and holds something else</source>
        <translation>Den Laufordner gibt es schon, und er enthält etwas anderes</translation>
    </message>
    <message>
        <source>Choose another name or folder</source>
        <translation>Einen anderen Namen oder Ordner wählen</translation>
    </message>
    <message>
        <source>Opening the data</source>
        <translation>Daten werden geöffnet</translation>
    </message>
    <message>
        <source>The run folder was taken by another process just now</source>
        <translation>Ein anderer Prozess hat den Laufordner soeben belegt</translation>
    </message>
    <message>
        <source>Stopped before the first step</source>
        <translation>Vor dem ersten Schritt angehalten</translation>
    </message>
    <message>
        <source>The checkpoint is damaged: %1</source>
        <translation>Der Sicherungspunkt ist beschädigt: %1</translation>
    </message>
    <message>
        <source>Continue from the checkpoint before</source>
        <translation>Vom Sicherungspunkt davor fortsetzen</translation>
    </message>
    <message>
        <source>this file is not what was written</source>
        <translation>diese Datei ist nicht, was geschrieben wurde</translation>
    </message>
    <message>
        <source>The checkpoint was written by another version</source>
        <translation>Der Sicherungspunkt wurde von einer anderen Version geschrieben</translation>
    </message>
    <message>
        <source>Continue with the version that wrote it</source>
        <translation>Mit der Version fortsetzen, die ihn geschrieben hat</translation>
    </message>
    <message>
        <source>it is that of another step</source>
        <translation>er ist der eines anderen Schritts</translation>
    </message>
    <message>
        <source>There is no GPU that this LibTorch can use</source>
        <translation>Es gibt keine GPU, die dieses LibTorch nutzen kann</translation>
    </message>
    <message>
        <source>Set device to auto or cpu, or build against a LibTorch with CUDA</source>
        <translation>device auf auto oder cpu setzen oder mit einem LibTorch mit CUDA bauen</translation>
    </message>
    <message>
        <source>The metadata cannot be read</source>
        <translation>Die Metadaten lassen sich nicht lesen</translation>
    </message>
    <message>
        <source>Export the encoder again</source>
        <translation>Den Encoder neu exportieren</translation>
    </message>
    <message>
        <source>The weights do not say which network they belong to</source>
        <translation>Die Gewichte sagen nicht, zu welchem Netz sie gehören</translation>
    </message>
    <message>
        <source>Name it, e.g. --backbone resnet18</source>
        <translation>Es nennen, etwa --backbone resnet18</translation>
    </message>
    <message>
        <source>The weights have no &apos;conv1.weight&apos;</source>
        <translation>Die Gewichte haben kein „conv1.weight“</translation>
    </message>
    <message>
        <source>Choose a file with torchvision&apos;s parameter names</source>
        <translation>Eine Datei mit den Parameternamen von torchvision wählen</translation>
    </message>
    <message>
        <source>The weights take %1 bands, the metadata names %2</source>
        <translation>Die Gewichte nehmen %1 Kanäle auf, die Metadaten nennen %2</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot be the name of a folder</source>
        <translation>„%1“ kann nicht der Name eines Ordners sein</translation>
    </message>
    <message>
        <source>Use letters, digits, &apos;-&apos; and &apos;_&apos;, such as eurosat-moco</source>
        <translation>Buchstaben, Ziffern, „-“ und „_“ verwenden, etwa eurosat-moco</translation>
    </message>
    <message>
        <source>The name is longer than a folder&apos;s name may be</source>
        <translation>Der Name ist länger, als der eines Ordners sein darf</translation>
    </message>
    <message>
        <source>The name holds a line break or another control character</source>
        <translation>Der Name enthält einen Zeilenumbruch oder ein anderes Steuerzeichen</translation>
    </message>
    <message>
        <source>The warm-up is longer than the training</source>
        <translation>Die Aufwärmphase ist länger als das Training</translation>
    </message>
    <message>
        <source>Lower schedule.warmup_epochs; a tenth of the epochs is usual</source>
        <translation>schedule.warmup_epochs senken; üblich ist ein Zehntel der Epochen</translation>
    </message>
    <message>
        <source>The milestones do not ascend</source>
        <translation>Die Wegmarken steigen nicht an</translation>
    </message>
    <message>
        <source>Write them from the smallest to the largest share, such as [0.6, 0.8]</source>
        <translation>Sie vom kleinsten zum größten Anteil schreiben, etwa [0.6, 0.8]</translation>
    </message>
    <message>
        <source>A view of %1 pixels is too small</source>
        <translation>Eine Ansicht von %1 Pixeln ist zu klein</translation>
    </message>
    <message>
        <source>Give at least 8 pixels, or &apos;data&apos; for the size of the images</source>
        <translation>Mindestens 8 Pixel angeben oder „data“ für die Größe der Bilder</translation>
    </message>
    <message>
        <source>A grid needs a setting and its values</source>
        <translation>Ein Raster von Experimenten braucht eine Einstellung und ihre Werte</translation>
    </message>
    <message>
        <source>Write it as optimizer.lr=0.01,0.03 or seed=0..4</source>
        <translation>Als optimizer.lr=0.01,0.03 oder seed=0..4 schreiben</translation>
    </message>
    <message>
        <source>The grid names a setting twice</source>
        <translation>Das Raster von Experimenten nennt eine Einstellung zweimal</translation>
    </message>
    <message>
        <source>Give all its values in one place</source>
        <translation>Alle ihre Werte an einer Stelle angeben</translation>
    </message>
    <message>
        <source>The grid has more than %1 experiments</source>
        <translation>Das Raster hat mehr als %1 Experimente</translation>
    </message>
    <message>
        <source>Give fewer values, or make several grids</source>
        <translation>Weniger Werte angeben oder mehrere Raster anlegen</translation>
    </message>
    <message>
        <source>The optimiser&apos;s state of %1 has another shape</source>
        <translation>Der Zustand des Optimierers zu %1 hat eine andere Form</translation>
    </message>
    <message>
        <source>It was saved by a run with another network: begin a new run</source>
        <translation>Er wurde von einem Lauf mit einem anderen Netz gespeichert: einen neuen Lauf beginnen</translation>
    </message>
    <message>
        <source>The optimiser&apos;s state holds tensors that this optimiser does not know</source>
        <translation>Der Zustand des Optimierers enthält Tensoren, die dieser Optimierer nicht kennt</translation>
    </message>
    <message>
        <source>It was saved with another optimiser: begin a new run</source>
        <translation>Er wurde mit einem anderen Optimierer gespeichert: einen neuen Lauf beginnen</translation>
    </message>
    <message>
        <source>The method &apos;%1&apos; needs images of which is known what lies near them</source>
        <translation>Die Methode „%1“ braucht Bilder, von denen bekannt ist, was in ihrer Nähe liegt</translation>
    </message>
    <message>
        <source>Choose a large raster, which is cut into tiles, or Tile2Vec&apos;s triplets; or a method that learns without neighbours such as simclr</source>
        <translation>Ein großes Raster wählen, das in Kacheln geschnitten wird, oder Tripel von Tile2Vec; oder eine Methode, die ohne Nachbarn lernt, wie simclr</translation>
    </message>
    <message>
        <source>No image of the training part has a neighbour in it</source>
        <translation>Kein Bild des Trainingsteils hat darin einen Nachbarn</translation>
    </message>
    <message>
        <source>Raise data.split.train, or lower data.size so that there are more tiles</source>
        <translation>data.split.train erhöhen oder data.size senken, damit es mehr Kacheln gibt</translation>
    </message>
    <message>
        <source>Left out %1: %2</source>
        <translation>%1 ausgelassen: %2</translation>
    </message>
    <message>
        <source>… and %1 more</source>
        <translation>… und %1 weitere</translation>
    </message>
    <message>
        <source>There are no samples</source>
        <translation>Es gibt keine Beispiele</translation>
    </message>
    <message>
        <source>Choose a folder that holds images</source>
        <translation>Einen Ordner wählen, der Bilder enthält</translation>
    </message>
    <message>
        <source>The training part is empty</source>
        <translation>Der Trainingsteil ist leer</translation>
    </message>
    <message>
        <source>Raise data.split.train, or set data.split.rule to stratified</source>
        <translation>data.split.train erhöhen oder data.split.rule auf stratified setzen</translation>
    </message>
    <message>
        <source>The batch is larger than the data</source>
        <translation>Der Batch ist größer als die Daten</translation>
    </message>
    <message>
        <source>Lower batch to %1 or less, or choose more data</source>
        <translation>batch auf höchstens %1 senken oder mehr Daten wählen</translation>
    </message>
    <message>
        <source>An epoch has fewer batches than one step needs</source>
        <translation>Eine Epoche hat weniger Batches, als ein Schritt braucht</translation>
    </message>
    <message>
        <source>Lower accumulate to %1 or less, or lower batch</source>
        <translation>accumulate auf höchstens %1 senken oder batch senken</translation>
    </message>
    <message>
        <source>The method &apos;%1&apos; needs labels</source>
        <translation>Die Methode „%1“ braucht Labels</translation>
    </message>
    <message>
        <source>Choose data in class folders, or a method that learns without labels such as simclr</source>
        <translation>Daten in Klassenordnern wählen oder eine Methode, die ohne Labels lernt, wie simclr</translation>
    </message>
    <message>
        <source>Nesterov needs a momentum</source>
        <translation>Nesterov braucht ein Momentum</translation>
    </message>
    <message>
        <source>Set optimizer.momentum above 0, for example 0.9, or optimizer.nesterov to false</source>
        <translation>optimizer.momentum über 0 setzen, zum Beispiel auf 0.9, oder optimizer.nesterov auf false</translation>
    </message>
    <message>
        <source>LibTorch failed: %1</source>
        <translation>LibTorch ist gescheitert: %1</translation>
    </message>
    <message>
        <source>Paused after step %1</source>
        <translation>Nach Schritt %1 pausiert</translation>
    </message>
    <message>
        <source>Stopped after step %1 of %2</source>
        <translation>Nach Schritt %1 von %2 angehalten</translation>
    </message>
    <message>
        <source>The checkpoint&apos;s notes lack what continuing needs</source>
        <translation>In den Notizen des Sicherungspunkts fehlt, was das Fortsetzen braucht</translation>
    </message>
    <message>
        <source>The checkpoint lacks the random generator</source>
        <translation>Dem Sicherungspunkt fehlt der Zufallsgenerator</translation>
    </message>
    <message>
        <source>The experiment has changed: %1</source>
        <translation>Das Experiment hat sich geändert: %1</translation>
    </message>
    <message>
        <source>Put the old values back to continue, or begin a new run</source>
        <translation>Zum Fortsetzen die alten Werte wiederherstellen oder einen neuen Lauf beginnen</translation>
    </message>
    <message>
        <source>The data have changed since this run began</source>
        <translation>Die Daten haben sich seit Beginn dieses Laufs geändert</translation>
    </message>
    <message>
        <source>Put the files back as they were to continue, or begin a new run</source>
        <translation>Zum Fortsetzen die Dateien wiederherstellen, wie sie waren, oder einen neuen Lauf beginnen</translation>
    </message>
    <message>
        <source>Continued on %1, begun on %2: the last bits of sums differ from an unbroken run</source>
        <translation>Auf %1 fortgesetzt, auf %2 begonnen: Die letzten Bits von Summen weichen von denen eines ununterbrochenen Laufs ab</translation>
    </message>
    <message>
        <source>Continued with %1 threads, begun with %2: the last bits of sums may differ from an unbroken run</source>
        <translation>Mit %1 Threads fortgesetzt, mit %2 begonnen: Die letzten Bits von Summen können von denen eines ununterbrochenen Laufs abweichen</translation>
    </message>
    <message>
        <source>Continued in %1, begun in %2: this machine chose differently</source>
        <translation>In %1 fortgesetzt, in %2 begonnen: Dieser Rechner hat anders gewählt</translation>
    </message>
    <message>
        <source>There is nothing to continue from</source>
        <translation>Es gibt nichts, wovon sich fortsetzen lässt</translation>
    </message>
    <message>
        <source>Begin a new run</source>
        <translation>Einen neuen Lauf beginnen</translation>
    </message>
    <message>
        <source>Went back to the checkpoint of step %1: %2</source>
        <translation>Zum Sicherungspunkt von Schritt %1 zurückgegangen: %2</translation>
    </message>
    <message>
        <source>No checkpoint can be read: %1</source>
        <translation>Kein Sicherungspunkt lässt sich lesen: %1</translation>
    </message>
    <message>
        <source>Put that file back from a copy, or begin a new run</source>
        <translation>Diese Datei aus einer Kopie wiederherstellen oder einen neuen Lauf beginnen</translation>
    </message>
    <message>
        <source>None of the %1 is whole: put one back from a copy, or begin a new run</source>
        <translation>Keiner der %1 ist heil: einen aus einer Kopie wiederherstellen oder einen neuen Lauf beginnen</translation>
    </message>
    <message>
        <source>There is no checkpoint yet: beginning at the first step</source>
        <translation>Es gibt noch keinen Sicherungspunkt: Beginn beim ersten Schritt</translation>
    </message>
    <message>
        <source>no single parameter: their sum is too large</source>
        <translation>keinem einzelnen Parameter: Ihre Summe ist zu groß</translation>
    </message>
    <message>
        <source>The loader ended before the epoch did</source>
        <translation>Der Lader war vor der Epoche zu Ende</translation>
    </message>
    <message>
        <source>This is a fault of the program: please report it</source>
        <translation>Das ist ein Fehler des Programms: bitte melden</translation>
    </message>
    <message>
        <source>The images differ in size (%1%2 pixels)</source>
        <translation>Die Bilder sind verschieden groß (%1%2 Pixel)</translation>
    </message>
    <message>
        <source>Set data.size to a common size in pixels, such as 64</source>
        <translation>data.size auf eine gemeinsame Größe in Pixeln setzen, etwa 64</translation>
    </message>
    <message>
        <source>%1 raster</source>
        <translation>%1 Rasterdatei</translation>
    </message>
    <message>
        <source>%1 rasters</source>
        <translation>%1 Rasterdateien</translation>
    </message>
    <message>
        <source>%1 of %2 pixels, cut into tiles of %3 every %4</source>
        <translation>%1 mit %2 Pixeln, in Kacheln zu %3 im Abstand von %4 geschnitten</translation>
    </message>
    <message>
        <source>Doubtful data</source>
        <translation>Zweifelhafte Daten</translation>
    </message>
    <message>
        <source>Values that mean one thing in a part of the data and another in the next let an encoder tell the parts apart instead of what they show</source>
        <translation>Werte, die in einem Teil der Daten dies und im nächsten jenes bedeuten, lassen einen Encoder die Teile unterscheiden statt dessen, was sie zeigen</translation>
    </message>
    <message>
        <source>Train on one part (data.filter), process the others again, or state the convention</source>
        <translation>Auf einem Teil trainieren (data.filter), die anderen neu prozessieren oder die Konvention angeben</translation>
    </message>
    <message>
        <source>A wrong offset shifts every value: an encoder that learned with it sees other data darker or brighter than it knows them</source>
        <translation>Ein falscher Offset verschiebt jeden Wert: Ein Encoder, der damit gelernt hat, sieht andere Daten dunkler oder heller, als er sie kennt</translation>
    </message>
    <message>
        <source>Look into the product&apos;s metadata, then set data.%1</source>
        <translation>In den Metadaten des Produkts nachsehen, dann data.%1 setzen</translation>
    </message>
    <message>
        <source>%1, the uniformity %2</source>
        <translation>%1, die Uniformität %2</translation>
    </message>
    <message>
        <source>Rate of biases and norm layers, which no trust ratio slows down, over that of the weights</source>
        <translation>Lernrate der Bias-Werte und Normierungsschichten, die kein Vertrauensverhältnis bremst, im Verhältnis zu der der Gewichte</translation>
    </message>
    <message>
        <source>0.0048 / 0.2 for Barlow Twins</source>
        <translation>0.0048 / 0.2 bei Barlow Twins</translation>
    </message>
    <message>
        <source>batches of 2048, 1000 epochs; biases and norm layers go at 0.0048</source>
        <translation>Batches von 2048, 1000 Epochen; Bias-Werte und Normierungsschichten lernen mit 0,0048</translation>
    </message>
    <message>
        <source>%1 prototypes are more than the %2 images to learn from</source>
        <translation>%1 Prototypen sind mehr als die %2 Bilder, von denen gelernt wird</translation>
    </message>
    <message>
        <source>%1: with a high temperature all strangers count alike, with a low one only the nearest (Wang and Liu 2021)</source>
        <translation>%1: Bei hoher Temperatur zählen alle Fremden gleich, bei niedriger nur die nächsten (Wang und Liu 2021)</translation>
    </message>
    <message>
        <source>The loss stands at %1, worse than the %2 of a network that tells nothing apart, and the projections crowd: their uniformity is %3</source>
        <translation>Der Verlust steht bei %1, schlechter als die %2 eines Netzes, das nichts unterscheidet, und die Projektionen drängen sich: ihre Uniformität ist %3</translation>
    </message>
    <message>
        <source>smooths the codes: the smaller, the harder; 0.03 or 0.02 where the loss stays at that of chance</source>
        <translation>glättet die Codes: je kleiner, desto härter; 0.03 oder 0.02, wo der Verlust bei dem des Zufalls bleibt</translation>
    </message>
    <message>
        <source>Temperature too high</source>
        <translation>Temperatur zu hoch</translation>
    </message>
    <message>
        <source>Cosines differ by 2 at most; divided by a high temperature they weigh nearly the same in the softmax, so that the loss stays near that of guessing and all strangers are pushed alike. Wang and Liu (2021) show that the temperature decides how much more the near strangers are pushed away than the far ones</source>
        <translation>Kosinus unterscheiden sich um höchstens 2; durch eine hohe Temperatur geteilt wiegen sie im Softmax fast gleich viel, sodass der Verlust nahe dem des Ratens bleibt und alle Fremden gleich weggedrückt werden. Wang und Liu (2021) zeigen, dass die Temperatur bestimmt, wie viel stärker nahe Fremde weggedrückt werden als ferne</translation>
    </message>
    <message>
        <source>At a temperature of %1, the same image weighs at most %2 times as much as its opposite</source>
        <translation>Bei einer Temperatur von %1 wiegt dasselbe Bild höchstens %2-mal so viel wie sein Gegenteil</translation>
    </message>
    <message>
        <source>%1: codes that are nearly the same for every image teach nothing</source>
        <translation>%1: Codes, die für jedes Bild fast gleich sind, lehren nichts</translation>
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
    <message>
        <source>Pack for training…</source>
        <translation>Für das Training packen…</translation>
    </message>
    <message>
        <source>Reckoning the size of a pack</source>
        <translation>Größe eines Pakets wird geschätzt</translation>
    </message>
    <message>
        <source>Pack for training</source>
        <translation>Für das Training packen</translation>
    </message>
    <message>
        <source>These samples are packed already, and training reads them from the pack.</source>
        <translation>Diese Beispiele sind schon gepackt; das Training liest sie aus dem Paket.</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message numerus="yes">
        <source>Copy %n sample(s), lossless, into one file from which training reads at the speed of memory?</source>
        <translation>
            <numerusform>%n Beispiel verlustfrei in eine Datei kopieren, aus der das Training so schnell liest wie aus dem Speicher?</numerusform>
            <numerusform>%n Beispiele verlustfrei in eine Datei kopieren, aus der das Training so schnell liest wie aus dem Speicher?</numerusform>
        </translation>
    </message>
    <message>
        <source>The file will take about %1; %2 are free in %3.</source>
        <translation>Die Datei wird etwa %1 groß; in %3 sind %2 frei.</translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s) are there from before.</source>
        <translation>
            <numerusform>%n Beispiel ist schon da.</numerusform>
            <numerusform>%n Beispiele sind schon da.</numerusform>
        </translation>
    </message>
    <message>
        <source>That is not room enough: free some, or set TERRELLA_CACHE to another disk.</source>
        <translation>Das ist zu wenig Platz: Geben Sie welchen frei, oder setzen Sie TERRELLA_CACHE auf einen anderen Datenträger.</translation>
    </message>
    <message>
        <source>Pack</source>
        <translation>Packen</translation>
    </message>
    <message>
        <source>Remove the pack</source>
        <translation>Paket entfernen</translation>
    </message>
    <message>
        <source>Packing %1</source>
        <translation>%1 wird gepackt</translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s)</source>
        <translation>
            <numerusform>%n Beispiel</numerusform>
            <numerusform>%n Beispiele</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 packed, %2: training reads them from there</source>
        <translation>%1 gepackt, %2: Das Training liest sie von dort</translation>
    </message>
    <message>
        <source>Stopped with %1 packed; packing goes on from there</source>
        <translation>Angehalten, %1 gepackt; das Packen geht von dort weiter</translation>
    </message>
    <message>
        <source>Removing the pack</source>
        <translation>Paket wird entfernt</translation>
    </message>
    <message>
        <source>Removed a pack of %1</source>
        <translation>Ein Paket von %1 entfernt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Info</translation>
    </message>
    <message>
        <source>What the data was recognised as and why, and how to read it otherwise</source>
        <translation>Als was die Daten erkannt wurden und warum, und wie sie anders gelesen werden</translation>
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
    <name>terrella::widgets::RecognitionDialog</name>
    <message>
        <source>Read it so</source>
        <translation>So lesen</translation>
    </message>
    <message>
        <source>What this data is</source>
        <translation>Was diese Daten sind</translation>
    </message>
    <message>
        <source>Read it otherwise</source>
        <translation>Anders lesen</translation>
    </message>
    <message>
        <source>Opens the data again with these settings; they go into the experiment</source>
        <translation>Öffnet die Daten erneut mit diesen Einstellungen; sie gehen ins Experiment ein</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Recognised as</source>
        <translation>Erkannt als</translation>
    </message>
    <message>
        <source>It could not be opened: choose what it is below.</source>
        <translation>Es ließ sich nicht öffnen: unten wählen, was es ist.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>Bands</source>
        <translation>Kanäle</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>Pixel</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>Reference system</source>
        <translation>Bezugssystem</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message numerus="yes">
        <source>%n broken file(s): see Health</source>
        <translation>
            <numerusform>%n defekte Datei: siehe Zustand</numerusform>
            <numerusform>%n defekte Dateien: siehe Zustand</numerusform>
        </translation>
    </message>
    <message>
        <source>Decided while opening</source>
        <translation>Beim Öffnen entschieden</translation>
    </message>
</context>
<context>
    <name>terrella::widgets::RemarkNotice</name>
    <message>
        <source>Dismiss</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Leave it so</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>About, above, has this setting as well</source>
        <translation>Info, oben, hat diese Einstellung auch</translation>
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
