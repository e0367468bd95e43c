// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/parameter_form_fields.h"

#include "base/error.h"
#include "base/text.h"
#include "jobs/backend_text.h"
#include "widgets/common/parameter_form_values.h"
#include "widgets/common/tones.h"

#include <QCompleter>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QStringListModel>
#include <QStyle>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace terrella::widgets {

namespace {

bool isNumber(const Parameter& p) { return p.type == ParameterType::integer || p.type == ParameterType::real; }

/// The next of 1, 2, 5, 10, … above or below `value`, for logarithmic scales.
double nextRound(double value, int direction) {
    static constexpr double mantissas[] = {1, 2, 5, 10};
    const double power = std::pow(10.0, std::floor(std::log10(value)));
    const double mantissa = value / power;
    if (direction > 0) {
        for (const double m : mantissas)
            if (m > mantissa * 1.0001)
                return m * power;
        return 20 * power;
    }
    for (auto m = std::rbegin(mantissas); m != std::rend(mantissas); ++m)
        if (*m < mantissa * 0.9999)
            return *m * power;
    return 0.5 * power;
}

bool isPowerOfTwo(const Json& value) {
    if (!value.is_number_integer())
        return false;
    const auto n = value.get<std::int64_t>();
    return n >= 8 && (n & (n - 1)) == 0;
}

} // namespace

ValueEdit::ValueEdit(const Parameter& parameter, std::string key, QWidget* parent)
    : QLineEdit(parent), parameter_(parameter), key_(std::move(key)) {
    connect(this, &QLineEdit::editingFinished, this, [this] { commit(); });
    connect(this, &QLineEdit::textEdited, this, [this] {
        if (!problem_.isEmpty()) // being mended
            setProblem({});
    });
    if (!parameter_.keywords.empty() || (parameter_.type == ParameterType::list && !parameter_.choices.empty())) {
        QStringList words;
        for (const auto& [word, number] : parameter_.keywords)
            words << QString::fromStdString(word);
        auto* completer = new QCompleter(words, this);
        completer->setCaseSensitivity(Qt::CaseInsensitive);
        setCompleter(completer);
    }
}

void ValueEdit::setValue(const Json& value) {
    value_ = value;
    setText(fieldText(value));
    setCursorPosition(0);
    setModified(false);
    setProblem({});
}

bool ValueEdit::commit() {
    if (!isModified())
        return problem_.isEmpty();
    try {
        Json value = parsedField(parameter_, text(), key_);
        const bool changed = value != value_;
        setValue(value); // in normal form: "3.0" becomes 3
        if (changed)
            Q_EMIT committed(value_);
        return true;
    } catch (const ConfigurationError& error) { // shown under the field; the last good value stays in force
        const QString remedy = jobs::backendText(error.remedy_message());
        setProblem(jobs::backendText(error.happened_message()) +
                   (remedy.isEmpty() ? QString() : QStringLiteral(". ") + remedy));
        return false;
    }
}

void ValueEdit::setProblem(const QString& problem) {
    if (problem == problem_)
        return;
    problem_ = problem;
    setProperty("invalid", !problem.isEmpty());
    style()->unpolish(this);
    style()->polish(this);
    Q_EMIT problemChanged(problem_);
}

bool ValueEdit::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride && !isModified()) {
        // Nothing half typed: Ctrl+Z belongs to the form, which knows the values before.
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
            event->ignore();
            return false;
        }
    }
    return QLineEdit::event(event);
}

void ValueEdit::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape && isModified()) {
        setValue(value_);
        selectAll();
        return;
    }
    if (isNumber(parameter_) && (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down)) {
        step(event->key() == Qt::Key_Up ? 1 : -1, event->modifiers().testFlag(Qt::ShiftModifier));
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        commit();
        selectAll();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void ValueEdit::step(int direction, bool large) {
    if (!commit())
        return;
    double number = 0;
    if (value_.is_number())
        number = value_.get<double>();
    else if (const auto word = parameter_.keywords.find(value_.is_string() ? value_.get<std::string>() : "");
             word != parameter_.keywords.end())
        number = word->second;
    double next = number;
    const bool whole = parameter_.type == ParameterType::integer;
    if (isPowerOfTwo(value_) && parameter_.log_scale) {
        next = direction > 0 ? number * 2 : number / 2;
    } else if (parameter_.log_scale && number > 0) {
        next = nextRound(number, direction);
    } else {
        double by = 1;
        if (!whole) {
            const double size =
                parameter_.low && parameter_.high ? *parameter_.high - *parameter_.low : std::abs(number);
            by = size > 0 ? std::pow(10.0, std::floor(std::log10(size)) - 1) : 0.1;
        }
        if (large)
            by *= 10;
        // On the raster of the step, so that no 0.30000000000000004 appears.
        next = std::round((number + direction * by) / by) * by;
        if (!whole) {
            const double digits = std::pow(10.0, 12 - std::ceil(std::log10(std::max(std::abs(next), by))));
            next = std::round(next * digits) / digits;
        }
    }
    if (whole)
        next = std::round(next);
    setText(fieldText(whole ? Json(static_cast<std::int64_t>(next)) : Json(next)));
    setModified(true);
    if (!commit())
        setValue(value_); // beyond the range: stay
    selectAll();
}

void ValueEdit::paintEvent(QPaintEvent* event) {
    QLineEdit::paintEvent(event);
    if (parameter_.unit.empty() || value_.is_string())
        return;
    const QString unit = jobs::backendText(parameter_.unit);
    const QFontMetrics metrics = fontMetrics();
    const int needed = metrics.horizontalAdvance(text()) + metrics.horizontalAdvance(unit) + 28;
    if (needed > width())
        return;
    QPainter painter(this);
    painter.setPen(tonesOf(QGuiApplication::palette()).muted);
    painter.drawText(rect().adjusted(8, 0, -9, 0), Qt::AlignRight | Qt::AlignVCenter, unit);
}

void CheckField::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tones& tones = tonesOf(QGuiApplication::palette()); // its own is transparent under the style sheet
    const QRectF box(1.5, (height() - 15) / 2.0, 15, 15);
    painter.setBrush(isChecked() && isEnabled() ? tones.accent : tones.base);
    painter.setPen(QPen(hasFocus() ? tones.accent : tones.muted, hasFocus() ? 2 : 1));
    painter.drawRoundedRect(box, 3, 3);
    if (isChecked()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(
            QPen(isEnabled() ? tones.on_accent : tones.muted, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPolyline(QPolygonF{{box.left() + 3.5, box.center().y()},
                                       {box.left() + 6.3, box.bottom() - 4},
                                       {box.right() - 3.2, box.top() + 4.2}});
    }
    painter.setPen(palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, QPalette::WindowText));
    painter.drawText(rect().adjusted(24, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, text());
}

StillComboBox::StillComboBox(QWidget* parent) : QComboBox(parent) {
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(6);
}

void StillComboBox::wheelEvent(QWheelEvent* event) { event->ignore(); }

} // namespace terrella::widgets
