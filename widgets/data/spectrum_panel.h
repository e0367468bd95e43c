// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/class_statistics.h"
#include "widgets/data/small_plot.h"
#include "widgets/data/spectra.h"

#include <QPoint>
#include <QRect>
#include <QWidget>

#include <map>
#include <memory>
#include <set>
#include <vector>

class QPushButton;

namespace terrella::jobs {
class JobRunner;
}

namespace terrella::widgets {

class DatasetSession;
class Legend;

/// The spectrum under the cursor and of the drawn region, with the mean spectra of classes as reference. Class means
/// are read from all over the dataset when asked for, in a job, and found again the next time.
class SpectrumPanel : public QWidget {
    Q_OBJECT

public:
    /// Samples that class means are made of at most, evenly spread.
    static constexpr std::size_t samples_at_most = 2000;

    SpectrumPanel(DatasetSession& session, jobs::JobRunner& jobs, QWidget* parent = nullptr);
    ~SpectrumPanel() override;

    /// Which bands are drawn: those of one modality.
    void setBands(const std::vector<int>& bands);
    /// Null: nothing in hand.
    void setSample(std::shared_ptr<const data::Sample> sample);
    /// The same pixels of other bands or of another date, drawn beside; null image or other size: none.
    void setSecond(std::shared_ptr<const data::Sample> sample, const std::vector<int>& bands, const QString& name);
    /// (−1, −1): the middle of the image.
    void setPixel(const QPoint& pixel);
    void setRegion(const QRect& region);

    [[nodiscard]] SmallPlot* plot() const { return plot_; }
    [[nodiscard]] QPushButton* meansButton() const { return means_button_; }
    [[nodiscard]] bool hasClassMeans() const { return means_ != nullptr; }

Q_SIGNALS:
    void meansChanged();

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void datasetChanged();
    void startMeans(bool known_only);
    void setMeans(std::shared_ptr<const data::ClassStatistics> means);
    void computeRegion();
    void chooseClasses();
    void draw();
    void showLegend();
    void retranslate();
    [[nodiscard]] std::vector<std::size_t> spread() const;
    [[nodiscard]] QColor colorOfClass(int index) const;

    DatasetSession& session_;
    jobs::JobRunner& jobs_;
    std::vector<int> bands_, second_bands_;
    std::shared_ptr<const data::Sample> sample_, second_;
    QString second_name_;
    QPoint pixel_{-1, -1};
    QRect region_;
    RegionSpectrum region_spectrum_;
    std::shared_ptr<const data::ClassStatistics> means_;
    std::vector<int> offered_; // classes in the legend
    std::set<int> shown_;      // classes that are drawn

    SmallPlot* plot_;
    Legend* legend_;
    QPushButton* means_button_;
};

} // namespace terrella::widgets
