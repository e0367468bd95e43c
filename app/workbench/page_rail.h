// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QWidget>

#include <vector>

namespace terrella::workbench {

/// The pages at the left: an icon and a word each, one of them chosen. Arrows move, the main window gives Ctrl+1 ….
class PageRail : public QWidget {
    Q_OBJECT

public:
    explicit PageRail(QWidget* parent = nullptr);

    [[nodiscard]] int count() const { return int(buttons_.size()); }
    [[nodiscard]] int current() const { return current_; }
    void setCurrent(int index);

Q_SIGNALS:
    void chosen(int index);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    std::vector<QAbstractButton*> buttons_;
    int current_ = -1;
};

} // namespace terrella::workbench
