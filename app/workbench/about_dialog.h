// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace terrella::workbench {

/// What this program is, with the versions of what it is made of, and how it may be used.
class AboutDialog : public QDialog {
    Q_OBJECT

public:
    explicit AboutDialog(QWidget* parent = nullptr);
    /// One line each: "Qt 6.4.2"; for reports of faults.
    [[nodiscard]] static QStringList versions();
};

} // namespace terrella::workbench
