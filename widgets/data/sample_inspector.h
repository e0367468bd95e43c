// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/error_info.h"
#include "widgets/data/sample_load.h"
#include "widgets/data/sample_picture.h"

#include <QWidget>

#include <memory>
#include <optional>

class QComboBox;
class QDialog;
class QLabel;
class QListView;
class QPushButton;
class QTabBar;
class QTableView;
class QToolButton;
class QVBoxLayout;

namespace terrella::jobs {
class JobRunner;
}

namespace terrella::widgets {

class BandListModel;
class ClassModel;
class DatasetSession;
class ErrorPanel;
class RenderingPanel;
class SampleFacts;
class SampleView;
class SmallPlot;
class SpectrumPanel;

/// What the Data page says at the right: the sample in hand large, how it is drawn, its values and spectra, its facts,
/// and the classes of the dataset. Number keys choose how it is drawn.
class SampleInspector : public QWidget {
    Q_OBJECT

public:
    SampleInspector(DatasetSession& session, jobs::JobRunner& jobs, ClassModel& classes, QWidget* parent = nullptr);
    ~SampleInspector() override;

    [[nodiscard]] QListView* classList() const { return class_list_; }
    [[nodiscard]] SampleView* view() const { return view_; }
    [[nodiscard]] SpectrumPanel* spectrum() const { return spectrum_; }
    /// The ground that the sample in hand shows (see data::footprint).
    [[nodiscard]] const std::vector<std::array<double, 2>>& footprint() const { return loaded_.footprint; }
    /// The picture moves into a window of its own and comes back when that is closed.
    void enlarge();
    /// The sample in hand is drawn (or its error is shown).
    [[nodiscard]] bool isSettled() const { return settled_; }

Q_SIGNALS:
    void settled();

protected:
    void changeEvent(QEvent* event) override;

private:
    enum Tab { histogram_tab, spectrum_tab, bands_tab };

    void buildChoices();
    void addKeys(QWidget* window);
    void buildClassList(ClassModel& classes);
    void layOut();
    void choosePlot();
    void datasetChanged();
    void chooseCombination(int index);
    void loadCurrent();
    void clearSample();
    void draw();
    void drawSecond();
    void showPicture(SamplePicture picture);
    void showFacts();
    [[nodiscard]] std::vector<data::Band> bandsShown() const;
    [[nodiscard]] std::vector<int> bandsOfGroup(const QString& group) const;
    void showUnderCursor(const QPoint& pixel);
    void fillCombinations();
    void showLook();
    void retranslate();
    void settle();

    DatasetSession& session_;
    jobs::JobRunner& jobs_;
    std::vector<BandCombination> combinations_;
    LoadedSample loaded_;
    std::optional<std::size_t> loaded_index_; // which sample that is
    SamplePicture picture_;
    bool settled_ = true;

    QVBoxLayout* layout_;
    QDialog* window_ = nullptr; // holds the picture while it is open
    SampleView* view_;
    ErrorPanel* error_;
    QComboBox* bands_;
    QComboBox* stretch_;
    QToolButton* finer_;
    QPushButton* actual_;
    RenderingPanel* rendering_;
    QTabBar* plot_choice_; // histogram, spectrum (from three bands on), list of bands
    SmallPlot* histogram_;
    SpectrumPanel* spectrum_;
    BandListModel* band_model_;
    QTableView* band_list_;
    QLabel* sample_heading_;
    SampleFacts* facts_;
    QLabel* class_heading_;
    QListView* class_list_;
};

} // namespace terrella::widgets
