// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "runs/run_queue.h"

#include <QWidget>

#include <filesystem>
#include <optional>
#include <vector>

class QLabel;
class QPushButton;
class QTableView;

namespace terrella::jobs {
struct ErrorInfo;
}

namespace terrella::widgets {

class QueueModel;

/// The queue of runs: what waits, in which order, and whether it goes on after the run under way. Rows move with
/// Alt+Up and Alt+Down, and go with Delete.
class QueuePanel : public QWidget {
    Q_OBJECT

public:
    explicit QueuePanel(QWidget* parent = nullptr);

    /// The folder of runs whose queue it is.
    void setRoot(const std::filesystem::path& root);
    [[nodiscard]] int count() const;
    /// False, with `failed` told, when the disk refuses.
    bool add(std::vector<training::Experiment> runs);
    /// The next one unless the queue is empty or rests.
    std::optional<training::Experiment> take();
    /// Whether a run trains now: else the queue can be started by hand.
    void setBusy(bool busy);

    [[nodiscard]] QTableView& view() { return *view_; }
    [[nodiscard]] QPushButton& pauseButton() { return *pause_; }
    [[nodiscard]] QPushButton& startButton() { return *start_; }
    [[nodiscard]] QPushButton& gridButton() { return *grid_; }

Q_SIGNALS:
    void changed();
    void startRequested();
    void gridRequested();
    /// A run was taken out; calling `undo` of the page puts it back.
    void removed(const terrella::training::Experiment& run, std::size_t place);
    void failed(const terrella::jobs::ErrorInfo& error);
    void said(const QString& remark);

public Q_SLOTS:
    void putBack(const terrella::training::Experiment& run, std::size_t place);

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void retranslate();
    void showQueue();
    void moveCurrent(int by);
    void removeCurrent();
    /// Does what may fail on the disk.
    template <class Change>
    bool attempt(Change&& change);

    std::optional<runs::RunQueue> queue_;
    QueueModel* model_;
    QTableView* view_;
    QLabel* hint_;
    QPushButton* pause_;
    QPushButton* start_;
    QPushButton* up_;
    QPushButton* down_;
    QPushButton* remove_;
    QPushButton* grid_;
    bool busy_ = false;
};

} // namespace terrella::widgets
