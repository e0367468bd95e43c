// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "augment/doubts.h"
#include "augment/pipeline_list.h"
#include "widgets/common/experiment_session.h"

#include <QAbstractListModel>
#include <QString>

#include <vector>

namespace terrella::widgets {

/// One of the experiment's pipelines as rows: of all views, of a kind of views, or of one view. Keeps nothing that the
/// experiment holds: every change goes to the session, and comes back from it. While the pipeline is the method's own,
/// the first change makes it a list of one's own.
class PipelineModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { name_role = Qt::UserRole, details_role, enabled_role, doubts_role, problem_role };

    /// `session` must outlive the model.
    explicit PipelineModel(ExperimentSession& session, QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    /// What a list view does when a row is dropped between others.
    bool moveRows(const QModelIndex& parent, int row, int count, const QModelIndex& destination, int before) override;

    /// Whose list it is.
    void setEdited(const ExperimentSession::Edited& edited);
    [[nodiscard]] const ExperimentSession::Edited& edited() const { return edited_; }

    [[nodiscard]] const std::vector<augment::ListedOperation>& operations() const { return operations_; }
    /// The complete values of a row.
    [[nodiscard]] Json valuesAt(int row) const;

    void insert(int row, const std::string& operation);
    void remove(int row);
    /// `to` is the row it shall have afterwards.
    void move(int from, int to);
    void setEnabled(int row, bool enabled);
    /// `merge`: part of the same editing as before.
    void setValues(int row, const Json& values, bool merge);

    /// `doubts` count operations as they are drawn: only those that are on, and after `ahead` that were put in front.
    void setDoubts(const std::vector<augment::Doubt>& doubts, int ahead);
    [[nodiscard]] std::vector<augment::Doubt> doubtsAt(int row) const;
    /// What a doubt's operation is called here: its row, −1 when it has none.
    [[nodiscard]] int rowOfDrawn(int operation) const;
    /// The row that cannot be drawn, −1: none.
    void setProblem(int row, const QString& problem);

Q_SIGNALS:
    /// A row was put somewhere and should be current.
    void placed(int row);

private:
    void follow();
    void commit(std::vector<augment::ListedOperation> operations, const QString& text, bool merge = false);

    ExperimentSession& session_;
    std::vector<augment::ListedOperation> operations_; // as the session says: what the rows are drawn from
    ExperimentSession::Edited edited_;
    std::vector<augment::Doubt> doubts_;
    int ahead_ = 0, problem_row_ = -1;
    QString problem_;
};

/// "colour-jitter" as "Colour jitter".
QString operationTitle(const std::string& name);
/// What it does, in a sentence, in the user's language.
QString operationMeaning(const std::string& name);
/// The values that say most, shortly: "scale 0.2–1, ratio 0.75–1.33".
QString operationDetails(const std::string& name, const Json& values);

} // namespace terrella::widgets
