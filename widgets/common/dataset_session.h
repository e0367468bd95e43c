// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/dataset.h"
#include "data/settings.h"
#include "widgets/common/dataset_pixels.h"
#include "widgets/common/sample_selection.h"

#include <QObject>
#include <QString>

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace terrella::jobs {
class JobRunner;
}

namespace terrella::widgets {

/// The dataset in hand: chosen once, at the top, and every page is about it. Opening happens in a job; the selection
/// of samples and the way they are drawn are one object each that all pages share.
class DatasetSession : public QObject {
    Q_OBJECT

public:
    /// `jobs` must outlive the session.
    explicit DatasetSession(jobs::JobRunner& jobs, QObject* parent = nullptr);

    [[nodiscard]] bool isOpen() const { return dataset_ != nullptr; }
    [[nodiscard]] bool isOpening() const { return opening_; }
    /// Null while none is open. Shared: jobs keep what they work on.
    [[nodiscard]] const std::shared_ptr<const data::Dataset>& dataset() const { return dataset_; }
    /// How it was opened; the data part of a new experiment.
    [[nodiscard]] const data::DataSettings& settings() const { return settings_; }
    /// What was last asked for, where it could not be opened.
    [[nodiscard]] const std::optional<data::DataSettings>& failed() const { return failed_; }
    /// A short name for people: the folder or file name, "Embedded scenes".
    [[nodiscard]] QString name() const;
    [[nodiscard]] static QString nameOf(const QString& path);

    /// Which samples the next experiment uses: its filter and the ids it leaves out. The dataset in hand stays whole, so
    /// that what is left out can be seen and brought back.
    void setChoice(const std::string& filter, const std::vector<std::string>& exclude);

    /// Opens off the GUI thread, without the filter and the exclusions of `settings`, which become the choice; the dataset in hand stays until the new one is there, and stays when that fails.
    void open(const data::DataSettings& settings);
    /// open() with defaults for everything but the path.
    void openPath(const QString& path);
    void openEmbeddedScenes();
    /// Puts a dataset in hand that is open already.
    void setDataset(std::shared_ptr<const data::Dataset> dataset, const data::DataSettings& settings);

    /// How its samples are drawn, on every page. Begins with the first combination of bands.
    [[nodiscard]] const Look& look() const { return look_; }
    /// A combination that the bands do not allow is ignored.
    void setLook(const Look& look);
    /// What is black and white over the dataset; null while none is open.
    [[nodiscard]] const std::shared_ptr<const DatasetPixels>& pixels() const { return pixels_; }

    [[nodiscard]] const SampleSelection& selection() const { return selection_; }
    void setSelection(const SampleSelection& selection);
    /// The sample that has the focus, as the inspector shows it.
    [[nodiscard]] std::optional<std::size_t> current() const { return current_; }
    void setCurrent(std::optional<std::size_t> index);

Q_SIGNALS:
    void openingChanged(bool opening);
    void datasetChanged();
    /// The filter or the exclusions of settings() changed.
    void choiceChanged();
    /// The user chose other bands, another stretch or other colours. Another dataset is said by datasetChanged alone.
    void lookChanged();
    void openFailed(const QString& what, const QString& where, const QString& remedy);
    void selectionChanged();
    void currentChanged();

private:
    void setOpening(bool opening);

    jobs::JobRunner& jobs_;
    std::shared_ptr<const data::Dataset> dataset_;
    data::DataSettings settings_;
    std::optional<data::DataSettings> failed_;
    Look look_;
    std::shared_ptr<const DatasetPixels> pixels_;
    SampleSelection selection_;
    std::optional<std::size_t> current_;
    quint64 opening_job_ = 0;
    bool opening_ = false;
};

} // namespace terrella::widgets
