// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QLibraryInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

/// The committed translations against the sources: nothing unfinished, nothing forgotten, placeholders kept.
class TestTranslations : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothing_is_unfinished_data();
    void nothing_is_unfinished();
    void german_keeps_every_placeholder();
    void german_knows_every_text_of_the_sources();
    void german_has_every_text_of_the_backend();
    void texts_follow_the_house_style();

private:
    struct Message {
        QString context, source, translation;
        QStringList forms;
        bool finished = true;
    };
    static QList<Message> read(const QString& path);
    static QString file(const QString& language) {
        return QStringLiteral(TERRELLA_SOURCE_DIR "/translations/terrella_%1.ts").arg(language);
    }
};

QList<TestTranslations::Message> TestTranslations::read(const QString& path) {
    QFile input(path);
    QList<Message> all;
    if (!input.open(QIODevice::ReadOnly))
        return all;
    QXmlStreamReader xml(&input);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("name"))
            context = xml.readElementText();
        else if (xml.name() == QLatin1String("message"))
            all.append({context, {}, {}, {}, true});
        else if (xml.name() == QLatin1String("source"))
            all.last().source = xml.readElementText();
        else if (xml.name() == QLatin1String("translation")) {
            all.last().finished = xml.attributes().value(QLatin1String("type")) != QLatin1String("unfinished");
        } else if (xml.name() == QLatin1String("numerusform"))
            all.last().forms.append(xml.readElementText());
    }
    // A second pass for plain translations: readElementText cannot skip over numerus forms.
    input.seek(0);
    const QString text = QString::fromUtf8(input.readAll());
    static const QRegularExpression plain(QStringLiteral("<message[^>]*>(.*?)</message>"),
                                          QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression translation(QStringLiteral("<translation[^>]*>([^<]*)</translation>"));
    qsizetype at = 0;
    for (auto it = plain.globalMatch(text); it.hasNext() && at < all.size(); ++at)
        if (const auto match = translation.match(it.next().captured(1)); match.hasMatch())
            all[at].translation = match.captured(1);
    return all;
}

void TestTranslations::nothing_is_unfinished_data() {
    QTest::addColumn<QString>("language");
    QTest::newRow("German") << QStringLiteral("de");
    QTest::newRow("English plurals") << QStringLiteral("en");
}

void TestTranslations::nothing_is_unfinished() {
    QFETCH(QString, language);
    const auto messages = read(file(language));
    QVERIFY2(messages.size() > 3, "the file is empty: run the target terrella_lupdate");
    for (const Message& message : messages) {
        QVERIFY2(message.finished, qPrintable(message.context + QStringLiteral(": ") + message.source));
        QVERIFY2(!message.translation.isEmpty() || message.forms.size() == 2, qPrintable(message.source));
        for (const QString& form : message.forms)
            QVERIFY2(!form.isEmpty(), qPrintable(message.source));
    }
}

void TestTranslations::german_keeps_every_placeholder() {
    static const QRegularExpression placeholder(QStringLiteral("%(\\d|n)"));
    const auto placesOf = [](const QString& text) {
        QStringList all;
        for (auto it = placeholder.globalMatch(text); it.hasNext();)
            all.append(it.next().captured());
        all.sort();
        return all;
    };
    for (const Message& message : read(file(QStringLiteral("de")))) {
        const QStringList wanted = placesOf(message.source);
        for (const QString& form : message.forms.isEmpty() ? QStringList{message.translation} : message.forms) {
            QStringList has = placesOf(form);
            if (!message.forms.isEmpty() && wanted.contains(QStringLiteral("%n")) &&
                !has.contains(QStringLiteral("%n")))
                has.append(QStringLiteral("%n")); // "one warning" may go without the figure
            has.sort();
            QVERIFY2(has == wanted, qPrintable(message.source + QStringLiteral(" → ") + form));
        }
    }
}

void TestTranslations::german_knows_every_text_of_the_sources() {
    const QString lupdate = QLibraryInfo::path(QLibraryInfo::LibraryExecutablesPath) + QStringLiteral("/lupdate");
    const QString other = QLibraryInfo::path(QLibraryInfo::BinariesPath) + QStringLiteral("/lupdate");
    const QString program = QFile::exists(lupdate) ? lupdate : other;
    if (!QFile::exists(program))
        QSKIP("lupdate is not installed");
    QTemporaryDir folder;
    const QString copy = folder.filePath(QStringLiteral("terrella_de.ts"));
    QVERIFY(QFile::copy(file(QStringLiteral("de")), copy));
    QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner);
    const QString root = QStringLiteral(TERRELLA_SOURCE_DIR);
    QProcess process;
    process.start(program, {QStringLiteral("-silent"), QStringLiteral("-no-obsolete"), QStringLiteral("-locations"),
                            QStringLiteral("none"), QStringLiteral("-I"), root, QStringLiteral("-I"),
                            root + QStringLiteral("/app"), root + QStringLiteral("/widgets"),
                            root + QStringLiteral("/app/workbench"), root + QStringLiteral("/app/jobs"),
                            root + QStringLiteral("/translations/backend_texts.h"), QStringLiteral("-ts"), copy});
    QVERIFY(process.waitForFinished(60'000));
    QCOMPARE(process.exitCode(), 0);
    QStringList missing;
    for (const Message& message : read(copy))
        if (!message.finished)
            missing.append(message.context + QStringLiteral(": ") + message.source);
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(QLatin1Char('\n'))));
}

void TestTranslations::german_has_every_text_of_the_backend() {
    QFile header(QStringLiteral(TERRELLA_SOURCE_DIR "/translations/backend_texts.h"));
    QVERIFY(header.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(header.readAll());
    QSet<QString> translated;
    for (const Message& message : read(file(QStringLiteral("de"))))
        if (message.context == QLatin1String("backend") && message.finished && !message.translation.isEmpty())
            translated.insert(message.source);
    static const QRegularExpression entry(QStringLiteral("^QT_TRANSLATE_NOOP\\(\"backend\", \"(.*)\"\\)$"),
                                          QRegularExpression::MultilineOption);
    static const QRegularExpression escaped(QStringLiteral("\\\\(.)"));
    int entries = 0;
    QStringList missing;
    for (auto it = entry.globalMatch(text); it.hasNext(); ++entries)
        if (const QString source = it.next().captured(1).replace(escaped, QStringLiteral("\\1"));
            !translated.contains(source))
            missing.append(source);
    QVERIFY2(entries > 300, "backend_texts.h holds hardly any text: run the target terrella_backend_texts");
    QVERIFY2(missing.isEmpty(),
             qPrintable(QStringLiteral("Without German (run the target terrella_lupdate, then translate): ") +
                        missing.join(QLatin1Char('\n'))));
}

void TestTranslations::texts_follow_the_house_style() {
    // No colon after a label, three dots as one character.
    for (const Message& message : read(file(QStringLiteral("de")))) {
        QVERIFY2(!message.source.contains(QLatin1String("...")), qPrintable(message.source));
        QVERIFY2(!message.source.endsWith(QLatin1Char(':')), qPrintable(message.source));
    }
}

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
