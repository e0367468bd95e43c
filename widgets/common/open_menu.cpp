// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/open_menu.h"

#include "widgets/common/dataset_session.h"
#include "widgets/common/icons.h"
#include "widgets/common/recent_list.h"

#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>

namespace terrella::widgets {

namespace {

/// Where dialogs begin: beside the dataset in hand, or at home.
QString startFolder(const DatasetSession& session) {
    const QFileInfo info(QString::fromStdString(session.settings().path));
    return session.isOpen() && info.exists() ? info.absolutePath() : QString();
}

} // namespace

OpenMenu::OpenMenu(DatasetSession& session, QWidget* parent)
    : QMenu(parent), session_(session), folder_(addAction(widgets::icon(QStringLiteral("open-folder")), QString())),
      archive_(addAction(widgets::icon(QStringLiteral("archive")), QString())),
      scenes_(addAction(widgets::icon(QStringLiteral("scenes")), QString())), recent_heading_(addSeparator()) {
    connect(folder_, &QAction::triggered, this, &OpenMenu::chooseFolder);
    connect(archive_, &QAction::triggered, this, &OpenMenu::chooseArchive);
    connect(scenes_, &QAction::triggered, &session_, &DatasetSession::openEmbeddedScenes);
    connect(this, &QMenu::aboutToShow, this, &OpenMenu::listRecent);
    retranslate();
}

void OpenMenu::retranslate() {
    setTitle(tr("Open"));
    folder_->setText(tr("Open folder…"));
    archive_->setText(tr("Open archive…"));
    scenes_->setText(tr("Open the embedded scenes"));
}

void OpenMenu::listRecent() {
    for (QAction* action : recent_)
        delete action;
    recent_.clear();
    const QStringList paths = RecentList(QString::fromLatin1(recent_datasets_key)).paths();
    recent_heading_->setVisible(!paths.isEmpty());
    for (const QString& path : paths) {
        if (path == QLatin1String("synthetic"))
            continue; // has its own entry
        // An ampersand in a file name is no mnemonic.
        auto* action = addAction(DatasetSession::nameOf(path).replace(QLatin1Char('&'), QLatin1String("&&")));
        action->setToolTip(path);
        connect(action, &QAction::triggered, this, [this, path] { session_.openPath(path); });
        recent_.append(action);
    }
    setToolTipsVisible(true);
}

void OpenMenu::chooseFolder() {
    const QString path =
        QFileDialog::getExistingDirectory(parentWidget(), tr("Open a folder of images"), startFolder(session_));
    if (!path.isEmpty())
        session_.openPath(path);
}

void OpenMenu::chooseArchive() {
    const QString path = QFileDialog::getOpenFileName(
        parentWidget(), tr("Open an archive of images"), startFolder(session_),
        tr("Archives (*.zip *.tar *.tar.gz *.tgz)") + QStringLiteral(";;") + tr("All files (*)"));
    if (!path.isEmpty())
        session_.openPath(path);
}

void OpenMenu::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QMenu::changeEvent(event);
}

} // namespace terrella::widgets
