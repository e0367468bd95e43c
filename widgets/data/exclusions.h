// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/sample_selection.h"

#include <QObject>
#include <QUndoStack>

#include <cstddef>
#include <string>
#include <vector>

namespace terrella::data {
class Dataset;
}

namespace terrella::widgets {

/// The samples that the next experiment leaves out, with undo. The files of the dataset are not touched: the list goes
/// into the experiment and so into the run folder.
class Exclusions : public QObject {
    Q_OBJECT

public:
    explicit Exclusions(QObject* parent = nullptr);

    /// Starts anew, without anything to undo.
    void reset(SampleSelection excluded);
    [[nodiscard]] const SampleSelection& samples() const { return samples_; }
    /// Those of `samples` that were not excluded (or not included) become so, in one step that can be undone; returns
    /// how many they are.
    std::size_t exclude(const std::vector<std::size_t>& samples);
    std::size_t include(const std::vector<std::size_t>& samples);
    [[nodiscard]] QUndoStack* undoStack() { return &undo_; }

    /// Ids of the excluded samples, in the dataset's order: what an experiment keeps.
    [[nodiscard]] std::vector<std::string> ids(const data::Dataset& dataset) const;
    /// The samples that have these ids.
    [[nodiscard]] static SampleSelection find(const data::Dataset& dataset, const std::vector<std::string>& ids);

Q_SIGNALS:
    void changed();

private:
    class Step;
    std::size_t change(const std::vector<std::size_t>& samples, bool excluded);

    SampleSelection samples_;
    QUndoStack undo_;
};

} // namespace terrella::widgets
