// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenu>

namespace terrella::widgets {

class DatasetSession;

/// The key of the recent datasets in the settings.
inline constexpr auto recent_datasets_key = "recent/datasets";

/// Ways to bring a dataset: a folder, an archive, the embedded scenes, and those opened lately. The same menu hangs on
/// the Open button, on the dataset chip and in the File menu.
class OpenMenu : public QMenu {
    Q_OBJECT

public:
    explicit OpenMenu(DatasetSession& session, QWidget* parent = nullptr);

    [[nodiscard]] QAction* folderAction() const { return folder_; }
    [[nodiscard]] QAction* archiveAction() const { return archive_; }
    [[nodiscard]] QAction* scenesAction() const { return scenes_; }

    void chooseFolder();
    void chooseArchive();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void listRecent();

    DatasetSession& session_;
    QAction* folder_;
    QAction* archive_;
    QAction* scenes_;
    QAction* recent_heading_;
    QList<QAction*> recent_;
};

} // namespace terrella::widgets
