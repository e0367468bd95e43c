// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/data/map_places.h"

#include <QWidget>

#include <array>
#include <cstdint>
#include <functional>
#include <memory>
#include <vector>

class QAction;

namespace terrella::jobs {
class JobRunner;
}

namespace terrella::widgets {

class DatasetSession;
class FootprintMap;

/// The strip with the map of the samples, linked with the session: what is in hand and selected there is marked here
/// and the other way round. It exists only for datasets whose samples have places; its action folds it.
class MapPanel : public QWidget {
    Q_OBJECT

public:
    MapPanel(DatasetSession& session, jobs::JobRunner& jobs, QWidget* parent = nullptr);
    ~MapPanel() override;

    /// Shows and hides the strip; visible itself only where there are places.
    [[nodiscard]] QAction* toggle() const { return toggle_; }
    [[nodiscard]] FootprintMap* map() const { return map_; }
    /// The samples that the filter shows.
    void setItems(const std::vector<std::uint32_t>& samples);
    void setDescriber(std::function<QColor(std::size_t)> color, std::function<QString(std::size_t)> name);
    /// Of the sample in hand.
    void setFootprint(const std::vector<std::array<double, 2>>& outline);

Q_SIGNALS:
    /// Places are known now, or there are none.
    void placed();

protected:
    void changeEvent(QEvent* event) override;

private:
    void datasetChanged();
    void retranslate();

    DatasetSession& session_;
    jobs::JobRunner& jobs_;
    FootprintMap* map_;
    QAction* toggle_;
    std::shared_ptr<const MapPlaces> places_;
    std::vector<std::uint32_t> items_;
    std::vector<std::array<double, 2>> outline_; // of the sample in hand
};

} // namespace terrella::widgets
