// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/schema.h"
#include "widgets/common/parameter_document.h"
#include "widgets/common/parameter_form_fields.h"

#include <QPointer>
#include <QSet>
#include <QString>
#include <QStringList>
#include <QWidget>

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

class QCheckBox;
class QGridLayout;
class QLabel;
class QScrollArea;
class QToolButton;
class QVBoxLayout;

namespace terrella::widgets {

/// A form made from a schema: a field for each parameter with its range and sources in the tooltip, errors under the
/// field, sub-forms that follow the choice of a variant, a search line, undo.
///
/// The values are whole and valid at any time; what is being typed joins them when it is complete and right.
class ParameterForm : public QWidget {
    Q_OBJECT

public:
    /// What the page knows and the schema does not.
    struct Hints {
        QStringList hidden;  // dotted keys that are chosen elsewhere
        QStringList leading; // top-level keys shown first, in this order, and never folded away
        /// A line under the choice of a variant: the paper of a method. May be empty.
        std::function<QString(const std::string& key, const std::string& name)> caption;
        /// What a list of operations starts with when it becomes one's own, or (`each`) the lists of its parts. May be
        /// empty.
        std::function<Json(const std::string& key, const Json& values, bool each)> list_start;
        /// The title of a part of a larger form: as high as its rows, without a search line.
        std::optional<QString> embedded;
    };

    /// With values of its own. `schema` must outlive the form.
    explicit ParameterForm(const Schema& schema, Hints hints = {}, QWidget* parent = nullptr);
    /// Shows and edits the values of `document`, which others may edit as well; it must outlive the form.
    explicit ParameterForm(ParameterDocument& document, Hints hints = {}, QWidget* parent = nullptr);
    ~ParameterForm() override;

    /// Replaces all values, completed by defaults. Throws ConfigurationError and then changes nothing. Starts undo
    /// anew.
    void setValues(const Json& values) { document_->setValues(values); }
    [[nodiscard]] const Json& values() const { return document_->values(); }
    /// One value as if the person had set it: can be undone. Throws ConfigurationError.
    void setValue(const std::string& key, const Json& value) { document_->setValue(key, value); }

    /// Takes what is being typed. False when a field holds something wrong; it then has the focus.
    bool commitPending();
    /// Shows a problem found elsewhere under the field of `key`; false when there is no such field.
    bool showProblem(const std::string& key, const QString& problem);

    void setSearch(const QString& words);
    void focusSearch();
    void setReadOnly(bool read_only);
    [[nodiscard]] QUndoStack* undoStack() { return document_->undoStack(); }
    /// The field of `key`, for tests and for focus; null when it is not built.
    [[nodiscard]] QWidget* field(const std::string& key) const;
    [[nodiscard]] QStringList visibleKeys() const;

Q_SIGNALS:
    void valuesChanged();
    /// A field got the focus; rich text about its parameter.
    void described(const QString& rich_text);

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Row;
    struct Section;

    void build();
    void follow(bool restructured);
    void rebuild();
    void refresh();
    void buildSchema(const Schema& schema, const std::string& prefix, Section* section, const QString& title);
    void buildGroupOrVariant(const Parameter& p, const std::string& key, const QString& title);
    void buildVariantList(const Parameter& p, const std::string& key, Section& section);
    void buildEntries(const Parameter& p, const std::string& key, const QString& part);
    Section& addSection(const std::string& key, const QString& title);
    Row& addRow(Section& section, const Parameter& p, const std::string& key, QWidget* field);
    QWidget* makeField(const Parameter& p, const std::string& key);
    void showField(const Row& row);
    void filter();
    void fitHeight();
    void paintRows();
    [[nodiscard]] Row* rowOf(const std::string& key) const;

    ParameterDocument* document_;
    Hints hints_;
    QString search_;
    QSet<QString> unfolded_;
    bool read_only_ = false;
    bool restructured_ = false;
    QLineEdit* search_edit_;
    QScrollArea* scroll_;
    QLabel* nothing_found_;
    QWidget* body_ = nullptr;
    QVBoxLayout* body_layout_ = nullptr;
    std::vector<std::unique_ptr<Section>> sections_;
    std::vector<std::unique_ptr<Row>> rows_;
};

} // namespace terrella::widgets
