// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/parameter_document.h"

#include "widgets/common/parameter_form_values.h"

#include <QUndoCommand>

namespace terrella::widgets {

namespace {

/// What decides the rows of a form: another variant or another list has other rows, everything else only contents.
Json structureOf(const Json& value) {
    if (value.is_array() && !value.empty() && value[0].is_object()) {
        std::string names = std::to_string(value.size());
        for (const Json& one : value)
            names += " " + one.value("name", std::string()) + (one.value("enabled", true) ? "" : " off");
        return names;
    }
    if (value.is_object() && !value.contains("name")) { // lists by part
        Json parts = Json::object();
        for (const auto& [part, list] : value.items())
            parts[part] = structureOf(list);
        return parts;
    }
    return value.is_object() ? value.at("name") : value.is_array() ? Json("list") : Json();
}

} // namespace

/// One changed value. Those of one step (arrow keys on a field) merge.
class ParameterDocument::SetCommand : public QUndoCommand {
public:
    SetCommand(ParameterDocument& document, std::string key, Json before, Json after, const QString& text)
        : document_(document), key_(std::move(key)), before_(std::move(before)), after_(std::move(after)),
          step_(document.step_) {
        setText(text.isEmpty() ? labelOf(key_) : text);
    }
    int id() const override { return 1; }
    void undo() override { document_.apply(key_, before_); }
    void redo() override { document_.apply(key_, after_); }
    bool mergeWith(const QUndoCommand* other) override {
        const auto* next = static_cast<const SetCommand*>(other);
        if (next->key_ != key_ || next->step_ != step_)
            return false;
        after_ = next->after_;
        setObsolete(after_ == before_);
        return true;
    }

private:
    ParameterDocument& document_;
    std::string key_;
    Json before_, after_;
    int step_;
};

ParameterDocument::ParameterDocument(const Schema& schema, QObject* parent)
    : QObject(parent), schema_(schema), values_(schema.complete(Json::object())) {}

ParameterDocument::~ParameterDocument() {
    undo_.blockSignals(true); // it says that it is empty now, and those who listen may be gone already
}

void ParameterDocument::setValues(const Json& values) {
    values_ = schema_.complete(values);
    undo_.clear();
    beginStep();
    Q_EMIT replaced();
}

void ParameterDocument::setValue(const std::string& key, const Json& value, const QString& text, bool merge) {
    Json whole = values_;
    setValueAt(whole, key, value);
    whole = schema_.complete(whole); // throws before anything changes
    if (!merge)
        beginStep();
    commit(key, valueAt(whole, key), text);
    if (!merge)
        beginStep();
}

void ParameterDocument::commit(const std::string& key, Json value, const QString& text) {
    const Json before = valueAt(values_, key);
    if (before == value)
        return;
    undo_.push(new SetCommand(*this, key, before, std::move(value), text));
}

void ParameterDocument::replace(const std::string& key, const Json& value) {
    Json whole = values_;
    setValueAt(whole, key, value);
    whole = schema_.complete(whole);
    if (valueAt(whole, key) != valueAt(values_, key))
        apply(key, valueAt(whole, key));
}

void ParameterDocument::apply(const std::string& key, const Json& value) {
    const bool restructured = structureOf(valueAt(values_, key)) != structureOf(value);
    setValueAt(values_, key, value);
    Q_EMIT changed(QString::fromStdString(key), restructured);
}

} // namespace terrella::widgets
