// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/job_runner.h"
#include "widgets/augment/preview_pictures.h"

#include <QElapsedTimer>
#include <QObject>
#include <QString>
#include <QTimer>

#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace terrella::widgets {

class DatasetSession;
class ExperimentSession;

/// A pipeline beside the experiment's: a preset, a file, what was kept.
struct Comparison {
    QString title;
    QString source; // paper and code, or the file
    augment::PipelineList list;
};

/// Keeps what the Augment page shows in step with the experiment, the chosen samples and their look: decides what has to
/// be made anew and has it made in jobs, of which the newest wins. Works only while it is active.
class AugmentPreview : public QObject {
    Q_OBJECT

public:
    static constexpr int most_samples = 6, most_draws = 12;
    static constexpr std::size_t counted_draws = 1000;

    /// All three must outlive this.
    AugmentPreview(ExperimentSession& experiment, DatasetSession& dataset, jobs::JobRunner& jobs,
                   QObject* parent = nullptr);

    void setActive(bool active);
    void setDraws(int draws);
    void setFirstEpoch(quint64 epoch);
    void setComparison(std::optional<Comparison> comparison);
    /// Opens and measures the data again; `all`: the whole training part instead of a part that stands for it.
    void measure(bool all);

    /// Which view of which draw is looked at closely.
    struct Focus {
        std::size_t plan = 0, sample = 0, draw = 0, view = 0;
        bool operator==(const Focus&) const = default;
    };
    void setFocus(const Focus& focus);
    [[nodiscard]] const Focus& focus() const { return focus_; }

    [[nodiscard]] const std::shared_ptr<const training::ViewSource>& source() const { return source_; }
    [[nodiscard]] bool isPreparing() const { return preparing_; }
    [[nodiscard]] const Preview& preview() const { return preview_; }
    [[nodiscard]] const Detail& detail() const { return detail_; }
    [[nodiscard]] const Distribution& distribution() const { return distribution_; }
    [[nodiscard]] const training::DrawChoice& choice() const { return choice_; }
    [[nodiscard]] const std::optional<Comparison>& comparison() const { return comparison_; }
    /// The plans that are drawn: the experiment's first. Empty before the data are measured.
    [[nodiscard]] const std::vector<std::pair<QString, augment::ViewPlan>>& plans() const { return plans_; }
    /// Milliseconds from the newest change to its picture.
    [[nodiscard]] double latencyMs() const { return latency_ms_; }
    /// Nothing under way.
    [[nodiscard]] bool isSettled() const;

Q_SIGNALS:
    void sourceChanged();
    void previewChanged();
    void detailChanged();
    void distributionChanged();
    /// The data cannot be drawn from.
    void failed(const terrella::jobs::ErrorInfo& error);
    void settled();

private:
    void follow();
    void prepare(bool measure_all);
    void loadSamples();
    void redraw();
    void makeDetailNow();
    void countDraws();
    void tellSettled();
    [[nodiscard]] std::vector<std::size_t> wanted() const;
    [[nodiscard]] Rendering rendering() const;
    [[nodiscard]] std::vector<std::pair<QString, augment::ViewPlan>> plansNow(jobs::ErrorInfo& error) const;

    ExperimentSession& experiment_;
    DatasetSession& dataset_;
    jobs::JobRunner& jobs_;
    bool active_ = false, stale_ = true;
    bool preparing_ = false, drawing_ = false, detailing_ = false, counting_ = false, loading_ = false;
    jobs::JobId source_job_ = 0;
    Json prepared_for_; // the data settings that the source was made for
    std::shared_ptr<const data::Dataset> prepared_of_;
    std::shared_ptr<const training::ViewSource> source_;
    std::map<std::size_t, ChosenSample> loaded_; // by number in the dataset in hand
    std::vector<std::size_t> chosen_;
    std::shared_ptr<const training::CompanionImages> companions_; // of the source
    training::DrawChoice choice_;
    std::optional<Comparison> comparison_;
    Focus focus_;
    std::vector<std::pair<QString, augment::ViewPlan>> plans_;
    std::vector<std::pair<QString, augment::ViewPlan>> counted_plans_;
    std::vector<std::size_t> counted_samples_;
    std::uint64_t counted_seed_ = 0;
    Preview preview_;
    Detail detail_;
    Distribution distribution_;
    QTimer count_later_;
    QElapsedTimer since_change_;
    double latency_ms_ = 0;
};

} // namespace terrella::widgets
