// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/run_session.h"

#include <QFileInfo>

namespace terrella::widgets {

QString RunSession::name() const { return QFileInfo(folder_).fileName(); }

void RunSession::setFolder(const QString& folder) {
    if (folder == folder_)
        return;
    folder_ = folder;
    Q_EMIT folderChanged();
}

} // namespace terrella::widgets
