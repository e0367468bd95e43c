// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

namespace terrella::widgets {

/// The run in hand: the folder that the pages about runs show. Empty: none.
class RunSession : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] const QString& folder() const { return folder_; }
    [[nodiscard]] QString name() const;

public Q_SLOTS:
    void setFolder(const QString& folder);

Q_SIGNALS:
    void folderChanged();

private:
    QString folder_;
};

} // namespace terrella::widgets
