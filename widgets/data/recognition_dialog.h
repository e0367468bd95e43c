// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/dataset.h"
#include "data/settings.h"

#include <QDialog>

#include <memory>

class QFormLayout;
class QPushButton;

namespace terrella::widgets {

class ParameterForm;

/// What the data in hand was recognised as and why, what was decided while it was opened and may be wrong, and the
/// settings by which it is read otherwise: another kind, the offset of Sentinel-2, tiles of a scene.
class RecognitionDialog : public QDialog {
    Q_OBJECT

public:
    /// `dataset` is null where `settings` could not be opened; then there are only the settings.
    RecognitionDialog(const std::shared_ptr<const data::Dataset>& dataset, const data::DataSettings& settings,
                      QWidget* parent = nullptr);

    [[nodiscard]] ParameterForm* form() const { return form_; }
    [[nodiscard]] QPushButton* readAgainButton() const { return read_again_; }
    /// The rows of facts, a line each: "Recognised as: class-folders".
    [[nodiscard]] QStringList facts() const { return facts_; }

Q_SIGNALS:
    /// Open it with these settings; the dialog has closed.
    void asked(const terrella::data::DataSettings& settings);

private:
    void addFact(QFormLayout& rows, const QString& title, const QString& text);
    void addFacts(QFormLayout& rows, const data::Dataset& dataset);

    ParameterForm* form_;
    QPushButton* read_again_;
    QStringList facts_;
};

} // namespace terrella::widgets
