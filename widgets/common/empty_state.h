// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace terrella::widgets {

/// What an empty page shows: a large line icon, one sentence that says what belongs here, one button that brings it,
/// and one link that works at once.
class EmptyState : public QWidget {
    Q_OBJECT

public:
    explicit EmptyState(const QString& icon_name, QWidget* parent = nullptr);

    void setTexts(const QString& sentence, const QString& button, const QString& link);

Q_SIGNALS:
    void buttonClicked();
    void linkClicked();

protected:
    void changeEvent(QEvent* event) override;

private:
    void updateIcon();

    QString icon_name_;
    QLabel* icon_;
    QLabel* sentence_;
    QPushButton* button_;
    QPushButton* link_;
};

} // namespace terrella::widgets
