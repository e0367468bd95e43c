<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>terrella::widgets::AugmentPage</name>
    <message numerus="yes">
        <source>%n view(s)</source>
        <translation>
            <numerusform>%n view</numerusform>
            <numerusform>%n views</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>terrella::widgets::ClassModel</name>
    <message numerus="yes">
        <source>%n sample(s)</source>
        <translation>
            <numerusform>%n sample</numerusform>
            <numerusform>%n samples</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>terrella::widgets::DataPage</name>
    <message numerus="yes">
        <source>%1 images</source>
        <comment>with the count as %1</comment>
        <translation>
            <numerusform>%1 image</numerusform>
            <numerusform>%1 images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n band(s)</source>
        <translation>
            <numerusform>%n band</numerusform>
            <numerusform>%n bands</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n class(es)</source>
        <translation>
            <numerusform>%n class</numerusform>
            <numerusform>%n classes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s) excluded from the experiment</source>
        <translation>
            <numerusform>%n sample excluded from the experiment</numerusform>
            <numerusform>%n samples excluded from the experiment</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s) included again</source>
        <translation>
            <numerusform>%n sample included again</numerusform>
            <numerusform>%n samples included again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) copied</source>
        <translation>
            <numerusform>%n name copied</numerusform>
            <numerusform>%n names copied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy %n sample(s), lossless, into one file from which training reads at the speed of memory?</source>
        <translation>
            <numerusform>Copy %n sample, lossless, into one file from which training reads at the speed of memory?</numerusform>
            <numerusform>Copy %n samples, lossless, into one file from which training reads at the speed of memory?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s) are there from before.</source>
        <translation>
            <numerusform>%n sample is there from before.</numerusform>
            <numerusform>%n samples are there from before.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s)</source>
        <translation>
            <numerusform>%n sample</numerusform>
            <numerusform>%n samples</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>terrella::widgets::Exclusions</name>
    <message numerus="yes">
        <source>Exclude %n sample(s)</source>
        <translation>
            <numerusform>Exclude %n sample</numerusform>
            <numerusform>Exclude %n samples</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Include %n sample(s)</source>
        <translation>
            <numerusform>Include %n sample</numerusform>
            <numerusform>Include %n samples</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>terrella::widgets::GridDialog</name>
    <message numerus="yes">
        <source>Add %n run(s) to the queue</source>
        <translation>
            <numerusform>Add %n run to the queue</numerusform>
            <numerusform>Add %n runs to the queue</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>terrella::widgets::HealthDialog</name>
    <message numerus="yes">
        <source>%1 samples were checked</source>
        <comment>with the count as %1</comment>
        <translation>
            <numerusform>%1 sample was checked</numerusform>
            <numerusform>%1 samples were checked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Include %n sample(s)</source>
        <translation>
            <numerusform>Include %n sample</numerusform>
            <numerusform>Include %n samples</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Exclude %n sample(s)</source>
        <translation>
            <numerusform>Exclude %n sample</numerusform>
            <numerusform>Exclude %n samples</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>terrella::widgets::JobTray</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) running</source>
        <translation>
            <numerusform>%n job running</numerusform>
            <numerusform>%n jobs running</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>terrella::widgets::PipelineModel</name>
    <message numerus="yes">
        <source>%n doubt(s)</source>
        <translation>
            <numerusform>%n doubt</numerusform>
            <numerusform>%n doubts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>terrella::widgets::RecognitionDialog</name>
    <message numerus="yes">
        <source>%n broken file(s): see Health</source>
        <translation>
            <numerusform>%n broken file: see Health</numerusform>
            <numerusform>%n broken files: see Health</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>terrella::widgets::SampleInspector</name>
    <message numerus="yes">
        <source>%1 × %2 px, %n band(s)</source>
        <translation>
            <numerusform>%1 × %2 px, %n band</numerusform>
            <numerusform>%1 × %2 px, %n bands</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>terrella::widgets::StatisticsPage</name>
    <message numerus="yes">
        <source>Reading %n sample(s)</source>
        <translation>
            <numerusform>Reading %n sample</numerusform>
            <numerusform>Reading %n samples</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s) read</source>
        <translation>
            <numerusform>%n sample read</numerusform>
            <numerusform>%n samples read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be read</source>
        <translation>
            <numerusform>%n could not be read</numerusform>
            <numerusform>%n could not be read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>terrella::widgets::ThroughputPanel</name>
    <message numerus="yes">
        <source>%1 a core, with all views of an image; %n loader thread(s)</source>
        <translation>
            <numerusform>%1 a core, with all views of an image; %n loader thread</numerusform>
            <numerusform>%1 a core, with all views of an image; %n loader threads</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>terrella::widgets::TrainPage</name>
    <message numerus="yes">
        <source>Training on %1, %2, %n thread(s): %3 steps</source>
        <translation>
            <numerusform>Training on %1, %2, %n thread: %3 steps</numerusform>
            <numerusform>Training on %1, %2, %n threads: %3 steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %n runs can be laid over one another: untick one first</source>
        <translation>
            <numerusform>At most %n run can be laid over one another: untick one first</numerusform>
            <numerusform>At most %n runs can be laid over one another: untick one first</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>terrella::widgets::WarningCards</name>
    <message numerus="yes">
        <source> · %n more</source>
        <translation>
            <numerusform> · %n more</numerusform>
            <numerusform> · %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>terrella::workbench::MainWindow</name>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>terrella::workbench::StatusFigures</name>
    <message numerus="yes">
        <source>%n thread(s)</source>
        <translation>
            <numerusform>%n thread</numerusform>
            <numerusform>%n threads</numerusform>
        </translation>
    </message>
</context>
</TS>
