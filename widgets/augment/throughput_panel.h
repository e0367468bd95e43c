// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/throughput_job.h"

#include <QWidget>

#include <optional>

class QGridLayout;
class QLabel;
class QProgressBar;
class QPushButton;

namespace terrella::widgets {

/// How fast the pipeline is, operation by operation, and whether training would wait for it.
class ThroughputPanel : public QWidget {
    Q_OBJECT

public:
    explicit ThroughputPanel(QWidget* parent = nullptr);

    void setMeasuring(bool measuring);
    void setProgress(double fraction);
    void setReport(const jobs::SupplyReport& report);
    /// The pipeline changed: what was measured is of another one.
    void setOutdated();
    void setAvailable(bool available);
    [[nodiscard]] const std::optional<jobs::SupplyReport>& report() const { return report_; }
    /// Whether training would wait, in a sentence; what it says of the report.
    [[nodiscard]] QString verdict() const;

Q_SIGNALS:
    void measureRequested();
    void stopRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    std::optional<jobs::SupplyReport> report_;
    bool measuring_ = false, outdated_ = false;
    QLabel* rate_;
    QLabel* verdict_;
    QWidget* table_;
    QGridLayout* rows_;
    QProgressBar* progress_;
    QPushButton* measure_;
};

} // namespace terrella::widgets
