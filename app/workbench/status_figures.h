// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>
#include <QTimer>

namespace terrella::workbench {

/// "2 threads · 1.9 GB" at the right of the status bar: the cores this process may use and the memory it holds.
class StatusFigures : public QLabel {
    Q_OBJECT

public:
    explicit StatusFigures(QWidget* parent = nullptr);
    /// Resident memory of this process in bytes, 0 where the system does not tell.
    [[nodiscard]] static quint64 residentBytes();

public Q_SLOTS:
    void refresh();

private:
    QTimer timer_;
};

} // namespace terrella::workbench
