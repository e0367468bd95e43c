// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QString>
#include <QWidget>

#include <vector>

namespace terrella::widgets {

/// Colour squares with words, laid out in lines; entries switch what they stand for off and on by mouse and keyboard.
class Legend : public QWidget {
    Q_OBJECT

public:
    struct Entry {
        QString text;
        QColor color;
        bool on = true;
        int mark = 0; // of curve_marks.h, in place of the square
    };

    explicit Legend(QWidget* parent = nullptr);

    void setEntries(std::vector<Entry> entries);
    [[nodiscard]] const std::vector<Entry>& entries() const { return entries_; }
    /// Entries can be switched; default true.
    void setInteractive(bool interactive);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

Q_SIGNALS:
    void toggled(int index, bool on);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    std::vector<QRect> layOut(int width) const;
    void toggle(int index);

    std::vector<Entry> entries_;
    int focused_ = 0;
    bool interactive_ = true;
};

} // namespace terrella::widgets
