// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/train/run_notes.h"

#include "jobs/backend_text.h"
#include "widgets/common/format.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cctype>

namespace terrella::widgets {

namespace {

struct Words {
    const char* name;
    const char* label;
    const char* meaning;
};

constexpr std::array<Words, 4> events{{
    {"warmup-ended", QT_TRANSLATE_NOOP("terrella::widgets::RunNotes", "warm-up ends"),
     QT_TRANSLATE_NOOP("terrella::widgets::RunNotes", "The learning rate has risen to its peak.")},
    {"rate-dropped", QT_TRANSLATE_NOOP("terrella::widgets::RunNotes", "rate drops"),
     QT_TRANSLATE_NOOP("terrella::widgets::RunNotes",
                       "The learning rate is smaller from here on: losses often fall by a step.")},
    {"queue-filled", QT_TRANSLATE_NOOP("terrella::widgets::RunNotes", "queue full"),
     QT_TRANSLATE_NOOP(
         "terrella::widgets::RunNotes",
         "The queue holds embeddings of images only. Before, random ones in it made the task easier: a loss "
         "that rises up to here is no harm.")},
    {"prototypes-freed", QT_TRANSLATE_NOOP("terrella::widgets::RunNotes", "prototypes move"),
     QT_TRANSLATE_NOOP("terrella::widgets::RunNotes", "The prototypes stood still until here and learn from here on.")},
}};

QString told(const char* text) { return QCoreApplication::translate("terrella::widgets::RunNotes", text); }

} // namespace

QString ruleTitle(const std::string& rule) {
    std::string title = rule;
    std::ranges::replace(title, '-', ' ');
    if (!title.empty())
        title[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(title[0])));
    return jobs::backendText(title);
}

CurveNote noteOf(const training::Warning& warning) {
    CurveNote note;
    note.x = double(warning.step);
    switch (warning.severity) {
    case training::Severity::note: note.kind = CurveNote::Kind::remark; break;
    case training::Severity::warning: note.kind = CurveNote::Kind::watch; break;
    case training::Severity::alarm: note.kind = CurveNote::Kind::bad; break;
    }
    note.label = ruleTitle(warning.rule);
    note.text =
        told(QT_TRANSLATE_NOOP("terrella::widgets::RunNotes", "▲ %1 at step %2: %3. Click for why and what to try."))
            .arg(note.label, countText(warning.step), jobs::backendText(warning.seen));
    return note;
}

CurveNote noteOf(const methods::Milestone& milestone) {
    CurveNote note;
    note.x = double(milestone.step);
    note.label = QString::fromStdString(milestone.name).replace(QLatin1Char('-'), QLatin1Char(' '));
    for (const Words& words : events)
        if (milestone.name == words.name) {
            note.label = told(words.label);
            note.text = told(words.meaning);
        }
    note.text = told(QT_TRANSLATE_NOOP("terrella::widgets::RunNotes", "Step %1: %2. %3"))
                    .arg(countText(milestone.step), note.label, note.text)
                    .trimmed();
    return note;
}

} // namespace terrella::widgets
