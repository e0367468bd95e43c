// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Keyboard of the grid, and what is selected.
#include "widgets/data/thumbnail_grid.h"

#include <QKeyEvent>
#include <QScrollBar>

#include <algorithm>

namespace terrella::widgets {

namespace {
constexpr int type_ahead_ms = 1000;
}

std::optional<std::size_t> ThumbnailGrid::current() const {
    return current_ ? std::optional<std::size_t>(items_[*current_]) : std::nullopt;
}

void ThumbnailGrid::setCurrent(std::optional<std::size_t> sample) {
    if (sample == current())
        return;
    current_.reset();
    if (sample)
        if (const auto it = std::find(items_.begin(), items_.end(), std::uint32_t(*sample)); it != items_.end()) {
            current_ = anchor_ = std::size_t(it - items_.begin());
            ensureVisible(*current_);
        }
    viewport()->update();
    Q_EMIT currentChanged();
}

void ThumbnailGrid::setSelection(const SampleSelection& selection) {
    if (selection == selection_)
        return;
    selection_ = selection;
    viewport()->update();
    Q_EMIT selectionChanged();
}

void ThumbnailGrid::invertSelection() {
    SampleSelection changed = selection_;
    for (const std::uint32_t sample : items_)
        changed.set(sample, !selection_.contains(sample));
    setSelection(changed);
}

void ThumbnailGrid::ensureVisible(std::size_t position) {
    const QRect rect = rectOf(position);
    if (rect.top() < 0)
        verticalScrollBar()->setValue(verticalScrollBar()->value() + rect.top());
    else if (rect.bottom() >= viewport()->height())
        verticalScrollBar()->setValue(verticalScrollBar()->value() + rect.bottom() - viewport()->height() + 1);
}

void ThumbnailGrid::goTo(std::size_t position, Select how) {
    if (items_.empty())
        return;
    position = std::min(position, items_.size() - 1);
    const bool moved = current_ != position;
    current_ = position;
    SampleSelection changed = selection_;
    const std::uint32_t sample = items_[position];
    switch (how) {
    case Select::only:
        changed.clear();
        changed.set(sample);
        anchor_ = position;
        break;
    case Select::toggle:
        changed.set(sample, !changed.contains(sample));
        anchor_ = position;
        break;
    case Select::extend: {
        changed.clear();
        const auto [first, last] = std::minmax(std::min(anchor_, items_.size() - 1), position);
        for (std::size_t i = first; i <= last; ++i)
            changed.set(items_[i]);
        break;
    }
    case Select::move: break;
    }
    setSelection(changed);
    ensureVisible(position);
    viewport()->update();
    if (moved)
        Q_EMIT currentChanged();
}

void ThumbnailGrid::keyPressEvent(QKeyEvent* event) {
    if (items_.empty())
        return QAbstractScrollArea::keyPressEvent(event);
    const auto how = event->modifiers() & Qt::ShiftModifier     ? Select::extend
                     : event->modifiers() & Qt::ControlModifier ? Select::move
                                                                : Select::only;
    const std::size_t last = items_.size() - 1, at = current_.value_or(0), across = std::size_t(columns_);
    const std::size_t page =
        std::max<std::size_t>(1, std::size_t(viewport()->height() / std::max(1, rectOf(0).height()))) * across;
    const auto back = [&](std::size_t n) { return at >= n ? at - n : at % across; };
    const auto forward = [&](std::size_t n) { return at + n <= last ? at + n : last; };
    switch (event->key()) {
    case Qt::Key_Left: return goTo(current_ && at > 0 ? at - 1 : 0, how);
    case Qt::Key_Right: return goTo(current_ ? std::min(at + 1, last) : 0, how);
    case Qt::Key_Up: return goTo(current_ ? (at >= across ? at - across : at) : 0, how);
    case Qt::Key_Down: return goTo(current_ ? forward(across) : 0, how);
    case Qt::Key_PageUp: return goTo(back(page), how);
    case Qt::Key_PageDown: return goTo(forward(page), how);
    case Qt::Key_Home: return goTo(0, how);
    case Qt::Key_End: return goTo(last, how);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (current_)
            Q_EMIT activated(items_[*current_]);
        return;
    case Qt::Key_Escape:
        if (selection_.count() == 0)
            break; // the window may want it
        setSelection(SampleSelection(selection_.size()));
        return;
    default: break;
    }
    if (event->matches(QKeySequence::SelectAll)) {
        SampleSelection all(selection_.size());
        for (const std::uint32_t sample : items_)
            all.set(sample);
        return setSelection(all);
    }
    if (event->key() == Qt::Key_I && event->modifiers() == (Qt::ControlModifier | Qt::ShiftModifier))
        return invertSelection();
    const bool typing = typed_when_.isValid() && typed_when_.elapsed() < type_ahead_ms && !typed_.isEmpty();
    if (event->key() == Qt::Key_Space && !typing) {
        if (current_)
            goTo(*current_, Select::toggle);
        return;
    }
    const QString text = event->text();
    if (!text.isEmpty() && text.front().isPrint() && !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier)))
        return typeAhead(text);
    QAbstractScrollArea::keyPressEvent(event);
}

void ThumbnailGrid::typeAhead(const QString& text) {
    if (!describer_.name)
        return;
    const bool fresh = !typed_when_.isValid() || typed_when_.elapsed() >= type_ahead_ms;
    typed_ = fresh ? text : typed_ + text;
    typed_when_.restart();
    // A new word looks behind the current item, a growing one may still fit it.
    const std::size_t begin = current_ ? *current_ + (fresh ? 1 : 0) : 0;
    for (std::size_t i = 0; i < items_.size(); ++i) {
        const std::size_t position = (begin + i) % items_.size();
        if (describer_.name(items_[position]).startsWith(typed_, Qt::CaseInsensitive))
            return goTo(position, Select::only);
    }
}

} // namespace terrella::widgets
