// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/data/exclusions.h"

#include "data/dataset.h"

#include <QUndoCommand>

#include <unordered_set>
#include <utility>

namespace terrella::widgets {

class Exclusions::Step : public QUndoCommand {
public:
    Step(Exclusions& owner, std::vector<std::size_t> samples, bool excluded)
        : QUndoCommand(excluded ? tr("Exclude %n sample(s)", nullptr, int(samples.size()))
                                : tr("Include %n sample(s)", nullptr, int(samples.size()))),
          owner_(owner), samples_(std::move(samples)), excluded_(excluded) {}
    void redo() override { apply(excluded_); }
    void undo() override { apply(!excluded_); }

private:
    void apply(bool excluded) {
        for (const std::size_t sample : samples_)
            owner_.samples_.set(sample, excluded);
        Q_EMIT owner_.changed();
    }

    Exclusions& owner_;
    std::vector<std::size_t> samples_; // those that change
    bool excluded_;
};

Exclusions::Exclusions(QObject* parent) : QObject(parent) {}

void Exclusions::reset(SampleSelection excluded) {
    undo_.clear();
    samples_ = std::move(excluded);
    Q_EMIT changed();
}

std::size_t Exclusions::exclude(const std::vector<std::size_t>& samples) { return change(samples, true); }
std::size_t Exclusions::include(const std::vector<std::size_t>& samples) { return change(samples, false); }

std::size_t Exclusions::change(const std::vector<std::size_t>& samples, bool excluded) {
    std::vector<std::size_t> changing;
    for (const std::size_t sample : samples)
        if (sample < samples_.size() && samples_.contains(sample) != excluded)
            changing.push_back(sample);
    const std::size_t count = changing.size();
    if (count > 0)
        undo_.push(new Step(*this, std::move(changing), excluded));
    return count;
}

std::vector<std::string> Exclusions::ids(const data::Dataset& dataset) const {
    std::vector<std::string> ids;
    for (const std::size_t sample : samples_.indices())
        ids.push_back(dataset.sample(sample).id);
    return ids;
}

SampleSelection Exclusions::find(const data::Dataset& dataset, const std::vector<std::string>& ids) {
    SampleSelection found(dataset.size());
    const std::unordered_set<std::string> wanted(ids.begin(), ids.end());
    if (!wanted.empty())
        for (std::size_t i = 0; i < dataset.size(); ++i)
            if (wanted.contains(dataset.sample(i).id))
                found.set(i);
    return found;
}

} // namespace terrella::widgets
