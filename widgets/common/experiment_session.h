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
/// history of undo. Its `augment` is the only place where pipelines are kept: the word "method-default", one list for all
/// views, or lists by view. Entries may be switched off.
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
    /// Views have lists of their own.
    [[nodiscard]] bool isByView() const;
    /// The list that view `view` is drawn with: one's own for it or for all views, else the method's for it.
    [[nodiscard]] std::vector<augment::ListedOperation> operations(std::size_t view = 0) const;
    /// The same of each view, under its name; empty when the method's recipe does not fit the bands.
    [[nodiscard]] augment::PipelineList lists() const;
    /// A view or a kind of views ("local" of "local 1", "local 2") has a list of its own.
    [[nodiscard]] bool hasOwnList(std::size_t view) const;

    /// Whose list can be edited.
    struct Edited {
        std::string name;     // of a view or of a kind of views; empty: of all views
        std::size_t view = 0; // the first that it stands for
        bool operator==(const Edited&) const = default;
    };
    /// All views and the kinds of views as far as they are drawn alike, then each view by itself.
    [[nodiscard]] std::vector<Edited> edited() const;
    /// The method draws several views of this kind, and others.
    [[nodiscard]] bool isKind(const std::string& name) const;
    /// The list becomes one's own, for all views or for those of one name; others keep theirs. Can be undone; `text` names
    /// the step. `merge`: joins the step before while one field is being changed. Throws ConfigurationError for unknown
    /// operations and bad values.
    void setOperations(const std::vector<augment::ListedOperation>& operations, const QString& text,
                       bool merge = false, const std::string& name = {});
    /// The lists of all views under their shortest names: one where all are alike.
    [[nodiscard]] augment::PipelineList pipelines() const;
    /// Whether the lists of a whole plan can become those of the method's views.
    [[nodiscard]] bool fits(const augment::PipelineList& lists) const;
    /// The lists of a whole plan become one's own, as `augment::for_views` fits them to the method's. Can be undone. False
    /// when they do not fit; then nothing changes.
    bool setPipelines(const augment::PipelineList& lists, const QString& text);
    /// Back to the method's own recipe. Can be undone.
    void useMethodDefault();

    /// The method's own views for the data in hand; none when its recipe does not fit the bands.
    [[nodiscard]] augment::ViewPlan methodPlan() const;
    /// The views that are drawn, own lists included, in the same way.
    [[nodiscard]] augment::ViewPlan presentPlan() const;
    /// What recipes are made for: bands and size of the data in hand. Means and deviations are placeholders.
    [[nodiscard]] augment::ImageTraits plainTraits() const;
    /// Side of the experiment's views for these data, pixels.
    [[nodiscard]] int side() const;

    /// The preset whose view an own list is, or whose views the lists by view are, with every parameter alike.
    struct Origin {
        std::string preset;
        std::size_t view = 0;
    };
    [[nodiscard]] std::optional<Origin> origin() const;

Q_SIGNALS:
    /// The pipeline, or what else decides the views (method, sizes, seed, bands), is another.
    void pipelineChanged();

private:
    [[nodiscard]] augment::ViewPlan planOf(const training::Experiment& experiment) const;
    /// The lists of one's own as they are by view; one list for all is given to each.
    [[nodiscard]] Json byView() const;
    void setByView(const Json& by_view, const QString& text, bool merge);

    const DatasetSession* dataset_;
    ParameterDocument document_;
};

} // namespace terrella::widgets
