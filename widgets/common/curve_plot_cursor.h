// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace terrella::widgets {

class CurvePlot;

/// The line at the cursor of a CurvePlot and the box that reads every curve there: a transparent sheet of its own, so
/// that moving the mouse draws no curve again.
class CurveCursor : public QWidget {
public:
    explicit CurveCursor(CurvePlot& plot);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    CurvePlot& plot_;
};

} // namespace terrella::widgets
