// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/health.h"

#include <QAbstractTableModel>
#include <QString>

#include <array>
#include <memory>
#include <vector>

namespace terrella::widgets {

class Exclusions;

/// One line of the list: what is wrong with a sample, or with a file that is no sample.
struct HealthRow {
    static constexpr std::size_t no_sample = static_cast<std::size_t>(-1);
    std::size_t sample = no_sample;
    data::HealthRule rule = data::HealthRule::broken;
    QString name, reason; // name: the sample's id, or the file
};

/// The findings of a health check and the files that could not be used, as a table; rules can be hidden.
class HealthModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { file, rule, reason, columns };

    explicit HealthModel(QObject* parent = nullptr);

    void setRows(std::vector<HealthRow> rows);
    /// Marks excluded samples; not owned, may be null.
    void setExclusions(const Exclusions* exclusions);
    void setShown(data::HealthRule rule, bool shown);
    [[nodiscard]] bool isShown(data::HealthRule rule) const { return shown_[std::size_t(rule)]; }
    [[nodiscard]] qsizetype total() const { return qsizetype(rows_.size()); } // lines, hidden ones too
    /// Lines of a rule, hidden ones too.
    [[nodiscard]] qsizetype count(data::HealthRule rule) const;
    [[nodiscard]] const HealthRow& row(int row) const { return rows_[visible_[std::size_t(row)]]; }
    /// Samples of the lines shown, each once, ascending.
    [[nodiscard]] std::vector<std::size_t> samples() const;
    [[nodiscard]] static QString ruleName(data::HealthRule rule);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;
    /// A line a row shown: file, problem, reason, separated by tabs.
    [[nodiscard]] QString text() const;
    /// The same as a CSV file with the columns id, rule, reason, which the command line takes to leave samples out.
    [[nodiscard]] QString csv() const;

private:
    void choose();

    std::vector<HealthRow> rows_;
    std::vector<std::size_t> visible_;
    std::array<bool, 5> shown_{true, true, true, true, true};
    const Exclusions* exclusions_ = nullptr;
};

} // namespace terrella::widgets
