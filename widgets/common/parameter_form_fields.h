// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/schema.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QString>
#include <QWidget>

#include <string>

namespace terrella::widgets {

/// A line that keeps the last good value and offers a new one when the person is done typing (Return, Tab, a click
/// elsewhere). Numbers are kept as typed, not as a spin box rounds them, with a point in every locale. Up and Down
/// step through numbers (by factors where the scale is logarithmic); Esc brings the last good value back.
class ValueEdit : public QLineEdit {
    Q_OBJECT

public:
    ValueEdit(const Parameter& parameter, std::string key, QWidget* parent = nullptr);

    void setValue(const Json& value);
    [[nodiscard]] const Json& value() const { return value_; }
    /// What is wrong with the text as it stands; empty when it is taken.
    [[nodiscard]] const QString& problem() const { return problem_; }
    /// Takes the text as it stands; false when it is wrong.
    bool commit();

Q_SIGNALS:
    void committed(const terrella::Json& value);
    void problemChanged(const QString& problem);

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void setProblem(const QString& problem);
    void step(int direction, bool large);

    Parameter parameter_;
    std::string key_;
    Json value_;
    QString problem_;
};

/// A switch with the word for its state beside it.
class CheckField : public QCheckBox {
    Q_OBJECT

public:
    using QCheckBox::QCheckBox;

protected:
    bool hitButton(const QPoint& at) const override { return rect().contains(at); }
    void paintEvent(QPaintEvent* event) override;
};

/// A combo box that a turning wheel passes by: scrolling through a form must not change it.
class StillComboBox : public QComboBox {
    Q_OBJECT

public:
    explicit StillComboBox(QWidget* parent = nullptr);

protected:
    void wheelEvent(QWheelEvent* event) override;
};

} // namespace terrella::widgets
