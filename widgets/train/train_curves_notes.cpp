// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Warnings and milestones of the run, at their place on the curve of the loss.
#include "widgets/common/curve_plot.h"
#include "widgets/common/curve_plot_card.h"
#include "widgets/train/run_notes.h"
#include "widgets/train/train_curves.h"

#include <algorithm>

namespace terrella::widgets {

void TrainCurves::setWarnings(const std::vector<training::Warning>& warnings) {
    warnings_ = warnings;
    showNotes();
}

void TrainCurves::showNotes() {
    std::vector<CurveNote> notes;
    for (const training::Warning& warning : warnings_) // first: their index is the note's
        notes.push_back(noteOf(warning));
    for (const methods::Milestone& milestone : milestones_)
        notes.push_back(noteOf(milestone));
    loss_->plot().setNotes(std::move(notes));
}

void TrainCurves::showWarning(const training::Warning& warning) {
    const auto found = std::find_if(warnings_.begin(), warnings_.end(), [&](const training::Warning& one) {
        return one.rule == warning.rule && one.step == warning.step;
    });
    if (found == warnings_.end())
        return;
    loss_->plot().showNote(int(found - warnings_.begin()));
    loss_->plot().setCursorAt(double(warning.step));
    loss_->plot().setFocus(Qt::OtherFocusReason);
}

void TrainCurves::pickNote(int note) {
    if (note < int(warnings_.size()))
        Q_EMIT warningPicked(warnings_[std::size_t(note)]);
}

} // namespace terrella::widgets
