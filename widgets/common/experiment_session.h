// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "augment/pipeline_list.h"
#include "data/settings.h"
#include "training/experiment.h"
#include "widgets/common/parameter_document.h"

#include <QObject>
#include <QString>

#include <optional>
#include <string>
#include <vector>

namespace terrella::widgets {

class DatasetSession;

/// The experiment in hand: one document that the Train page shows as a form and the Augment page as a pipeline, with one
/// history of undo. Its `augment` is the only place where the pipeline is kept: the word "method-default", or a list of
/// which entries may be switched off.
class ExperimentSession : public QObject {
    Q_OBJECT

public:
    /// `dataset` tells which bands and sizes a method's own recipe is for; without it they are those of RGB images of 64
    /// pixels. It must outlive the session.
    explicit ExperimentSession(const DatasetSession* dataset = nullptr, QObject* parent = nullptr);

    [[nodiscard]] ParameterDocument& document() { return document_; }
    [[nodiscard]] QUndoStack* undoStack() { return document_.undoStack(); }
    /// The experiment as it stands. Its values are valid one by one; whether they fit each other is for
    /// training::check_experiment to say.
    [[nodiscard]] training::Experiment experiment() const;

    /// The data in hand become those of the experiment: path and kind.
    void setData(const data::DataSettings& data);

    [[nodiscard]] bool isMethodDefault() const;
    /// The list of one's own, or what the method draws of its view `view` while it is the method's.
    [[nodiscard]] std::vector<augment::ListedOperation> operations(std::size_t view = 0) const;
    /// The list becomes one's own. Can be undone; `text` names the step. `merge`: joins the step before while one field
    /// is being changed. Throws ConfigurationError for unknown operations and bad values.
    void setOperations(const std::vector<augment::ListedOperation>& operations, const QString& text,
                       bool merge = false);
    /// Back to the method's own recipe. Can be undone.
    void useMethodDefault();

    /// The method's own views for the data in hand; none when its recipe does not fit the bands.
    [[nodiscard]] augment::ViewPlan methodPlan() const;
    /// What recipes are made for: bands and size of the data in hand. Means and deviations are placeholders.
    [[nodiscard]] augment::ImageTraits plainTraits() const;
    /// Side of the experiment's views for these data, pixels.
    [[nodiscard]] int side() const;

    /// The preset whose view an own list is, with every parameter alike.
    struct Origin {
        std::string preset;
        std::size_t view = 0;
    };
    [[nodiscard]] std::optional<Origin> origin() const;

Q_SIGNALS:
    /// The pipeline, or what else decides the views (method, sizes, seed, bands), is another.
    void pipelineChanged();

private:
    const DatasetSession* dataset_;
    ParameterDocument document_;
};

} // namespace terrella::widgets
