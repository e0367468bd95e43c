// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include <functional>

class QLabel;
class QPushButton;

namespace terrella::widgets {

/// A line that says what was done and offers to take it back, until dismissed or replaced.
class UndoNotice : public QFrame {
    Q_OBJECT

public:
    explicit UndoNotice(QWidget* parent = nullptr);

    void say(const QString& words, std::function<void()> undo);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    QLabel* words_;
    QPushButton* undo_;
    QPushButton* dismiss_;
    std::function<void()> action_;
};

} // namespace terrella::widgets
