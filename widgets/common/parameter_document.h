// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/schema.h"

#include <QObject>
#include <QString>
#include <QUndoStack>

#include <string>

namespace terrella::widgets {

/// The values of a schema with their history: what several views edit. Whole and valid at any time.
class ParameterDocument : public QObject {
    Q_OBJECT

public:
    /// Begins with the defaults. `schema` must outlive the document.
    explicit ParameterDocument(const Schema& schema, QObject* parent = nullptr);
    ~ParameterDocument() override;

    [[nodiscard]] const Schema& schema() const { return schema_; }
    [[nodiscard]] const Json& values() const { return values_; }
    [[nodiscard]] QUndoStack* undoStack() { return &undo_; }

    /// Replaces all values, completed by defaults; undo starts anew. Throws ConfigurationError and then changes nothing.
    void setValues(const Json& values);
    /// One value as if the person had set it: can be undone. Throws ConfigurationError and then changes nothing.
    /// `text` names the step for Undo; the key when empty. `merge`: joins the step before when it set the same key and
    /// nothing began a new step since.
    void setValue(const std::string& key, const Json& value, const QString& text = {}, bool merge = false);
    /// The same with a value that was checked; joins the step before when it set the same key in this step.
    void commit(const std::string& key, Json value, const QString& text = {});
    /// One value that is chosen elsewhere: no step of its own. Throws ConfigurationError.
    void replace(const std::string& key, const Json& value);
    /// What follows is a step of its own.
    void beginStep() { ++step_; }

Q_SIGNALS:
    /// All values are others.
    void replaced();
    /// The value of `key` is another; `restructured`: it has other parts than before (another variant, another list).
    void changed(const QString& key, bool restructured);

private:
    class SetCommand;

    void apply(const std::string& key, const Json& value);

    const Schema& schema_;
    Json values_;
    QUndoStack undo_;
    int step_ = 0;
};

} // namespace terrella::widgets
