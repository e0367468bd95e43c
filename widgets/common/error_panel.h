// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QString>

class QBoxLayout;
class QLabel;
class QPushButton;

namespace terrella::widgets {

/// What happened, where, and what to do about it, in the place where it belongs, with "Copy details". Hidden until
/// it has something to say; a click on Dismiss or a later success hides it.
class ErrorPanel : public QFrame {
    Q_OBJECT

public:
    explicit ErrorPanel(QWidget* parent = nullptr);

    void showError(const QString& what, const QString& where, const QString& remedy);
    void clear();
    /// The three as plain text, as they are copied.
    [[nodiscard]] QString details() const;

Q_SIGNALS:
    void dismissed();

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void retranslate();

    QString what_, where_, remedy_;
    QLabel* sign_;
    QLabel* title_;
    QLabel* place_;
    QLabel* advice_;
    QPushButton* copy_;
    QPushButton* dismiss_;
    QBoxLayout* body_; // words and buttons: beside each other, or above each other where it is narrow
    QBoxLayout* buttons_;
};

} // namespace terrella::widgets
