// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/train/runs_model.h"

#include "jobs/backend_text.h"
#include "widgets/common/curve_marks.h"
#include "widgets/common/data_colors.h"
#include "widgets/common/format.h"
#include "widgets/common/tones.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QPainter>
#include <QPalette>
#include <QPixmap>

#include <algorithm>
#include <cmath>

namespace terrella::widgets {

using training::RunState;

QString stateSign(RunState state) {
    switch (state) {
    case RunState::running: return QStringLiteral("●");
    case RunState::paused: return QStringLiteral("❚❚");
    case RunState::finished: return QStringLiteral("✓");
    case RunState::stopped: return QStringLiteral("■");
    case RunState::failed: return QStringLiteral("✕");
    }
    return {};
}

QString stateWord(RunState state) {
    switch (state) {
    case RunState::running: return RunsModel::tr("running");
    case RunState::paused: return RunsModel::tr("paused");
    case RunState::finished: return RunsModel::tr("finished");
    case RunState::stopped: return RunsModel::tr("stopped");
    case RunState::failed: return RunsModel::tr("failed");
    }
    return {};
}

namespace {

QColor stateColor(RunState state) {
    const Tones& tones = tonesOf(QGuiApplication::palette());
    switch (state) {
    case RunState::running: return tones.accent;
    case RunState::paused: return tones.watch_text;
    case RunState::finished: return tones.good_text;
    case RunState::stopped: return tones.muted;
    case RunState::failed: return tones.bad_text;
    }
    return tones.text;
}

QString epochText(const jobs::RunSummary& run) {
    const auto whole = static_cast<qint64>(std::floor(run.epoch + 1e-9));
    if (run.epochs == 0)
        return QStringLiteral("–");
    return whole == run.epochs ? countText(whole)
                               : RunsModel::tr("%1 of %2").arg(countText(whole), countText(run.epochs));
}

QPixmap markPixmap(const RunStyle& style) {
    constexpr int side = 12;
    const double ratio = qGuiApp->devicePixelRatio();
    QPixmap pixmap(QSize(side, side) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(side / 2.0, side / 2.0);
    painter.scale(1.4, 1.4);
    painter.fillPath(curveMark(style.mark), seriesColor(style.color, tonesOf(QGuiApplication::palette()).dark));
    return pixmap;
}

QString percentOrDash(const std::optional<double>& value) { return value ? percentText(*value) : QStringLiteral("–"); }

} // namespace

void RunsModel::setRuns(std::vector<jobs::RunSummary> runs) {
    const auto has = [](const std::vector<jobs::RunSummary>& list, const std::filesystem::path& folder) {
        return std::any_of(list.begin(), list.end(), [&](const auto& run) { return run.folder == folder; });
    };
    for (int row = rowCount() - 1; row >= 0; --row)
        if (!has(runs, runs_[std::size_t(row)].folder)) {
            beginRemoveRows({}, row, row);
            runs_.erase(runs_.begin() + row);
            endRemoveRows();
        }
    const std::vector<std::filesystem::path> ticked = overlaid_;
    for (const std::filesystem::path& folder : ticked)
        if (!rowOf(folder)) // deleted
            setTicked(folder, false);
    for (std::size_t row = 0; row < runs.size(); ++row) {
        if (row < runs_.size() && runs_[row].folder == runs[row].folder)
            continue;
        const int at = static_cast<int>(row);
        if (const auto old = rowOf(runs[row].folder)) { // an older run went on and is the newest now
            beginMoveRows({}, *old, *old, {}, at);
            std::rotate(runs_.begin() + at, runs_.begin() + *old, runs_.begin() + *old + 1);
            endMoveRows();
        } else {
            beginInsertRows({}, at, at);
            runs_.insert(runs_.begin() + at, runs[row]);
            endInsertRows();
        }
    }
    for (std::size_t row = 0; row < runs.size(); ++row)
        if (!(runs_[row] == runs[row])) {
            runs_[row] = std::move(runs[row]);
            Q_EMIT dataChanged(index(int(row), 0), index(int(row), columns - 1));
        }
}

void RunsModel::updateRun(const jobs::RunSummary& run) {
    if (const auto row = rowOf(run.folder)) {
        if (runs_[std::size_t(*row)] == run)
            return;
        runs_[std::size_t(*row)] = run;
        Q_EMIT dataChanged(index(*row, 0), index(*row, columns - 1));
        return;
    }
    beginInsertRows({}, 0, 0);
    runs_.insert(runs_.begin(), run);
    endInsertRows();
}

const jobs::RunSummary* RunsModel::runAt(int row) const {
    return row >= 0 && row < rowCount() ? &runs_[std::size_t(row)] : nullptr;
}

std::optional<int> RunsModel::rowOf(const std::filesystem::path& folder) const {
    for (std::size_t row = 0; row < runs_.size(); ++row)
        if (runs_[row].folder == folder)
            return static_cast<int>(row);
    return std::nullopt;
}

int RunsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(runs_.size());
}

int RunsModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : columns; }

QVariant RunsModel::data(const QModelIndex& index, int role) const {
    const jobs::RunSummary* run = index.isValid() ? runAt(index.row()) : nullptr;
    if (run == nullptr)
        return {};
    if (index.column() == overlay)
        return overlayData(run->folder, role);
    if (role == Qt::TextAlignmentRole)
        return int((index.column() >= epoch ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == Qt::ForegroundRole && index.column() == state)
        return stateColor(run->state);
    if (role == Qt::ToolTipRole) {
        QString tip = QString::fromStdString(run->folder.string());
        if (!run->trouble.empty())
            tip += QLatin1Char('\n') + jobs::backendText(run->trouble);
        return tip;
    }
    if (role == Qt::AccessibleTextRole && index.column() == state)
        return stateWord(run->state);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case state: return QStringLiteral("%1  %2").arg(stateSign(run->state), stateWord(run->state));
    case name: return QString::fromStdString(run->name);
    case method:
        return run->backbone.empty() ? QString::fromStdString(run->method)
                                     : QStringLiteral("%1 · %2").arg(QString::fromStdString(run->method),
                                                                     QString::fromStdString(run->backbone));
    case epoch: return epochText(*run);
    case loss: return run->loss ? numberText(*run->loss) : QStringLiteral("–");
    case knn: return percentOrDash(run->knn);
    case linear: return percentOrDash(run->linear);
    case time: return run->time_s > 0 ? durationText(run->time_s) : QStringLiteral("–");
    default: return {};
    }
}

QVariant RunsModel::overlayData(const std::filesystem::path& folder, int role) const {
    const std::optional<RunStyle> style = styleOf(folder);
    switch (role) {
    case Qt::CheckStateRole: return style ? Qt::Checked : Qt::Unchecked;
    case Qt::ToolTipRole: return tr("Lay the curves of this run over those of the run that is shown (Ctrl+Space)");
    case Qt::AccessibleTextRole: return style ? tr("overlaid") : tr("not overlaid");
    case Qt::DecorationRole: return style ? QVariant(markPixmap(*style)) : QVariant();
    default: return {};
    }
}

std::optional<RunStyle> RunsModel::styleOf(const std::filesystem::path& folder) const {
    const auto found = std::find(overlaid_.begin(), overlaid_.end(), folder);
    if (found == overlaid_.end())
        return std::nullopt;
    const int slot = slots_in_use_[std::size_t(found - overlaid_.begin())];
    return RunStyle{slot, slot};
}

bool RunsModel::setTicked(const std::filesystem::path& folder, bool on) {
    const auto found = std::find(overlaid_.begin(), overlaid_.end(), folder);
    if (on == (found != overlaid_.end()))
        return false;
    if (on) {
        int slot = 1;
        while (std::find(slots_in_use_.begin(), slots_in_use_.end(), slot) != slots_in_use_.end())
            ++slot;
        if (slot > most_overlays) {
            Q_EMIT tooManyOverlays();
            return false;
        }
        overlaid_.push_back(folder);
        slots_in_use_.push_back(slot);
    } else {
        slots_in_use_.erase(slots_in_use_.begin() + (found - overlaid_.begin()));
        overlaid_.erase(found);
    }
    if (const auto row = rowOf(folder))
        Q_EMIT dataChanged(index(*row, overlay), index(*row, overlay));
    Q_EMIT overlaysChanged();
    return true;
}

void RunsModel::clearOverlays() {
    const std::vector<std::filesystem::path> ticked = overlaid_;
    for (const std::filesystem::path& folder : ticked)
        setTicked(folder, false);
}

Qt::ItemFlags RunsModel::flags(const QModelIndex& index) const {
    const Qt::ItemFlags usual = QAbstractTableModel::flags(index);
    return index.column() == overlay ? usual | Qt::ItemIsUserCheckable : usual;
}

bool RunsModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    const jobs::RunSummary* run = index.isValid() ? runAt(index.row()) : nullptr;
    if (run == nullptr || index.column() != overlay || role != Qt::CheckStateRole)
        return false;
    return setTicked(run->folder, value.toInt() == Qt::Checked);
}

QVariant RunsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::ToolTipRole && section == overlay)
        return tr("Tick runs to lay their curves over one another (Ctrl+Space)");
    if (role == Qt::TextAlignmentRole)
        return int((section >= epoch ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case overlay: return tr("Overlay");
    case state: return tr("State");
    case name: return tr("Run");
    case method: return tr("Method");
    case epoch: return tr("Epoch");
    case loss: return tr("Loss");
    case knn: return tr("kNN");
    case linear: return tr("Linear");
    case time: return tr("Time");
    default: return {};
    }
}

} // namespace terrella::widgets
