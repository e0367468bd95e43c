// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/page.h"
#include "widgets/data/sample_filter.h"
#include "widgets/data/sample_index.h"

#include "data/dataset.h"

#include <memory>
#include <set>
#include <string>
#include <vector>

class QComboBox;
class QLabel;
class QLineEdit;
class QSlider;
class QStackedWidget;

namespace terrella::widgets {

class ClassModel;
class EmptyState;
class ErrorPanel;
class MapPanel;
class OpenMenu;
class SampleInspector;
class ThumbnailGrid;

/// What do I have? A grid of thumbnails with a filter; the sample in hand, the bands and the classes at the right.
class DataPage : public Page {
    Q_OBJECT

public:
    explicit DataPage(const PageContext& context, QWidget* parent = nullptr);
    ~DataPage() override;

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString summary() const override;
    QWidget* makeInspector() override;
    [[nodiscard]] bool wantsInspector() const override;
    [[nodiscard]] int warningCount() const override { return int(broken_.size()); }
    bool openPath(const QString& path) override;
    void refresh() override;
    void showExample() override;

    [[nodiscard]] ThumbnailGrid* grid() const { return grid_; }
    [[nodiscard]] MapPanel* map() const { return map_; }
    [[nodiscard]] QLineEdit* filterField() const { return filter_field_; }
    /// Files known to be broken: found while listing, drawing thumbnails or computing statistics.
    [[nodiscard]] const std::vector<data::BrokenFile>& broken() const { return broken_; }

Q_SIGNALS:
    /// The samples of a newly opened dataset are listed.
    void listed();

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeContent();
    void retranslate();
    void datasetChanged();
    void lookChanged();
    void applyFilter();
    void chooseClass(const QModelIndex& index, bool add);
    void addBroken(const data::BrokenFile& file);
    void openStatistics();
    void openBroken();
    void tellExampleReady();

    std::shared_ptr<const SampleIndex> index_;
    SampleFilter filter_;
    std::vector<data::BrokenFile> broken_;
    std::set<std::string> broken_paths_;
    bool example_wanted_ = false;

    OpenMenu* open_menu_;
    QAction* statistics_;
    QAction* show_broken_;
    QAction* open_;
    ClassModel* classes_;
    QStackedWidget* stack_;
    EmptyState* empty_;
    ErrorPanel* error_;
    QLineEdit* filter_field_;
    QLabel* count_;
    QLabel* problem_;
    QComboBox* order_;
    QSlider* size_;
    ThumbnailGrid* grid_;
    MapPanel* map_;
    SampleInspector* inspector_ = nullptr;
};

} // namespace terrella::widgets
