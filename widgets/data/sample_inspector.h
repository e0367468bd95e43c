// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/error_info.h"
#include "widgets/data/sample_picture.h"

#include <QWidget>

#include <memory>
#include <optional>

class QComboBox;
class QLabel;
class QListView;
class QPushButton;
class QTabBar;

namespace terrella::jobs {
class JobRunner;
}

namespace terrella::widgets {

class ClassModel;
class DatasetSession;
class ElidedLabel;
class ErrorPanel;
class ImageView;
class SmallPlot;

/// What the Data page says at the right: the sample in hand large, how it is drawn, its values, its facts, and the
/// classes of the dataset.
class SampleInspector : public QWidget {
    Q_OBJECT

public:
    SampleInspector(DatasetSession& session, jobs::JobRunner& jobs, ClassModel& classes, QWidget* parent = nullptr);
    ~SampleInspector() override;

    [[nodiscard]] const Look& look() const { return look_; }
    [[nodiscard]] QListView* classList() const { return class_list_; }
    /// The sample in hand is drawn (or its error is shown).
    [[nodiscard]] bool isSettled() const { return settled_; }

Q_SIGNALS:
    /// The user chose other bands or another stretch; thumbnails follow.
    void lookChanged();
    void settled();

protected:
    void changeEvent(QEvent* event) override;

private:
    void buildRows();
    void choosePlot();
    void datasetChanged();
    void loadCurrent();
    void draw();
    void showSample();
    [[nodiscard]] std::vector<data::Band> bandsShown() const;
    void showUnderCursor(const QPoint& pixel);
    void chooseLook();
    void retranslate();
    void settle();

    DatasetSession& session_;
    jobs::JobRunner& jobs_;
    Look look_;
    std::vector<BandCombination> combinations_;
    std::shared_ptr<const data::Sample> sample_;
    SamplePicture picture_;
    bool settled_ = true;

    ImageView* view_;
    ErrorPanel* error_;
    QComboBox* bands_;
    QComboBox* stretch_;
    QPushButton* actual_;
    QTabBar* plot_choice_; // histogram or, from four bands on, spectrum
    SmallPlot* histogram_;
    SmallPlot* spectrum_;
    QLabel* sample_heading_;
    QWidget* rows_;
    QLabel* names_[7];
    ElidedLabel* values_[7];
    QLabel* class_heading_;
    QListView* class_list_;
};

} // namespace terrella::widgets
