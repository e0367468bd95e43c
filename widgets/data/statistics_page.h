// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/dataset.h"
#include "jobs/job_runner.h"

#include <QWidget>

#include <functional>
#include <memory>
#include <vector>

class QAbstractTableModel;
class QPushButton;
class QTableView;

namespace terrella::widgets {

class ErrorPanel;
class JobRow;
class SmallPlot;

/// Figures over some samples: read in a job with progress and Cancel, then shown as a table with a plot under it, and
/// copied as CSV. Pages say what is read and how it is shown.
class StatisticsPage : public QWidget {
    Q_OBJECT

public:
    StatisticsPage(std::shared_ptr<const data::Dataset> dataset, std::vector<std::size_t> indices,
                   jobs::JobRunner& jobs, QWidget* parent = nullptr);
    ~StatisticsPage() override;

Q_SIGNALS:
    /// The figures are there, or why not.
    void concluded();

protected:
    /// The table shows `model`, which also has the text to copy: `csv()`. The caller lays the parts out.
    template <class Model>
    void setModel(Model* model) {
        setTable(model, [model] { return model->csv(); });
    }
    /// Reads the samples in a job named `title`: `read(dataset, indices, progress, stop)`, then `show` with what it
    /// gave.
    template <class Read, class Show>
    void start(const QString& title, Read read, Show show) {
        jobs::JobOptions options;
        options.role = WorkerRole::loading;
        follow(jobs_.start(
            title,
            [dataset = dataset_, indices = indices_, read](const StopToken& stop, Progress& progress) {
                return read(*dataset, indices, &progress, stop);
            },
            this, show, [this](const jobs::ErrorInfo& error) { showError(error); }, options));
    }
    /// "12 samples read · about · 2 could not be read"; from then on the table can be copied.
    void conclude(std::int64_t read, std::size_t broken, const QString& about = {});

    [[nodiscard]] const data::Dataset& dataset() const { return *dataset_; }
    [[nodiscard]] JobRow* row() const { return row_; }
    [[nodiscard]] ErrorPanel* error() const { return error_; }
    [[nodiscard]] QTableView* table() const { return table_; }
    [[nodiscard]] SmallPlot* plot() const { return plot_; }
    [[nodiscard]] QPushButton* copy() const { return copy_; }

private:
    void setTable(QAbstractTableModel* model, std::function<QString()> csv);
    void follow(jobs::JobId job);
    void showError(const jobs::ErrorInfo& error);

    std::shared_ptr<const data::Dataset> dataset_;
    std::vector<std::size_t> indices_;
    jobs::JobRunner& jobs_;
    JobRow* row_;
    ErrorPanel* error_;
    QTableView* table_;
    SmallPlot* plot_;
    QPushButton* copy_;
};

} // namespace terrella::widgets
