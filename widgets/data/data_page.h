// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/page.h"
#include "widgets/common/sample_selection.h"
#include "widgets/data/sample_index.h"

#include "data/dataset.h"
#include "data/filter.h"
#include "data/health.h"
#include "jobs/job_runner.h"

#include <QPointer>

#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

class QComboBox;
class QLabel;
class QSlider;
class QStackedWidget;
class QToolButton;

namespace terrella::data {
struct PackForecast;
}

namespace terrella::widgets {

class ClassModel;
class EmptyState;
class ErrorPanel;
class Exclusions;
class FilterField;
class HealthDialog;
class MapPanel;
class OpenMenu;
class RemarkNotice;
class SampleInspector;
class ThumbnailGrid;
class UndoNotice;
struct HealthRow;

/// What do I have? A grid of thumbnails with a filter; the sample in hand, the bands and the classes at the right.
///
/// The dataset in hand is whole; the filter (when it is kept) and the excluded samples go into the session's settings
/// and so into the next experiment.
class DataPage : public Page {
    Q_OBJECT

public:
    explicit DataPage(const PageContext& context, QWidget* parent = nullptr);
    ~DataPage() override;

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString summary() const override;
    QWidget* makeInspector() override;
    [[nodiscard]] bool wantsInspector() const override;
    [[nodiscard]] int warningCount() const override;
    bool openPath(const QString& path) override;
    void refresh() override;
    void showExample() override;

    [[nodiscard]] ThumbnailGrid* grid() const { return grid_; }
    [[nodiscard]] MapPanel* map() const { return map_; }
    [[nodiscard]] FilterField* filterField() const { return filter_field_; }
    /// Switches whether the experiment keeps the filter.
    [[nodiscard]] QToolButton* keepButton() const { return keep_; }
    [[nodiscard]] Exclusions* exclusions() const { return exclusions_; }
    /// Files known to be broken: found while listing, drawing thumbnails or computing statistics.
    [[nodiscard]] const std::vector<data::BrokenFile>& broken() const { return broken_; }

Q_SIGNALS:
    /// The samples of a newly opened dataset are listed.
    void listed();
    /// A check of every sample ended; what it found is shown.
    void checked();
    /// Packing ended, by itself or by being stopped.
    void packed(bool complete);

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeContent();
    void connectSession();
    void makeGridMenu();
    void retranslate();
    void retranslateMenu();
    // The dataset in hand and what is shown of it.
    void datasetChanged();
    void takeIndex(std::shared_ptr<const SampleIndex> index, std::optional<data::HealthReport> known,
                   SampleSelection excluded);
    void describeGrid();
    void fillOrders();
    void lookChanged();
    void applyFilter();
    void chooseClass(const QModelIndex& index, bool add);
    // The choice for the next experiment.
    void keepFilter();
    void tellChoice();
    void takeChoice();
    void excludeSelected(bool excluded);
    // Health.
    void addBroken(const data::BrokenFile& file, std::size_t sample);
    void addBroken(const std::vector<data::BrokenFile>& files); // finds their samples
    void openHealth();
    void startCheck();
    void takeReport(data::HealthReport report);
    void sayReasons(); // of the health findings, in the window's language
    void updateHealth();
    [[nodiscard]] bool isFound(std::size_t sample) const; // broken, says the report
    [[nodiscard]] std::vector<HealthRow> healthRows() const;
    // Lists.
    [[nodiscard]] std::vector<std::size_t> inHand() const; // what is selected, else all that is shown
    void copyNames();
    void exportList();
    void writeList(const QString& name, std::function<std::string()> text);
    void openStatistics();
    void openRecognition();
    void answer(const QString& key, const QString& value);
    // A pack for training.
    void offerPack();
    void askToPack(const data::PackForecast& seen);
    void startPack();
    void removePack();
    void tellExampleReady();

    std::shared_ptr<const SampleIndex> index_;
    data::Filter filter_;
    std::string kept_filter_; // what the experiment keeps
    bool telling_ = false;    // the session hears of a change made here
    std::vector<data::BrokenFile> broken_;
    std::vector<std::size_t> broken_samples_; // beside broken_: the sample, or HealthRow::no_sample
    std::set<std::string> broken_paths_;
    std::optional<data::HealthReport> health_;
    std::unordered_map<std::size_t, QString> remarks_; // what is wrong with a sample
    jobs::JobId health_job_ = 0, pack_job_ = 0;
    QPointer<HealthDialog> health_dialog_;
    bool example_wanted_ = false;

    OpenMenu* open_menu_;
    QAction* recognition_;
    QAction* statistics_;
    QAction* show_health_;
    QAction* open_;
    QAction *exclude_, *include_, *invert_, *copy_, *export_, *pack_, *undo_, *redo_; // of the grid's menu
    ClassModel* classes_;
    QStackedWidget* stack_;
    EmptyState* empty_;
    ErrorPanel* error_;
    FilterField* filter_field_;
    QLabel* count_;
    QToolButton* keep_;
    QLabel* problem_;
    QComboBox* order_;
    QSlider* size_;
    UndoNotice* notice_;
    RemarkNotice* remark_notice_;
    ThumbnailGrid* grid_;
    MapPanel* map_;
    Exclusions* exclusions_;
    SampleInspector* inspector_ = nullptr;
};

} // namespace terrella::widgets
