// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How a schema becomes rows.
#include "jobs/backend_text.h"
#include "widgets/common/parameter_form.h"
#include "widgets/common/parameter_form_parts.h"
#include "widgets/common/parameter_form_values.h"
#include "widgets/common/theme.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <map>

namespace terrella::widgets {

void ParameterForm::rebuild() {
    std::string focused;
    for (const auto& row : rows_)
        if (row->field->hasFocus() || row->field->isAncestorOf(focusWidget()))
            focused = row->key;
    const int scrolled = scroll_->verticalScrollBar()->value();
    rows_.clear();
    sections_.clear();
    if (QWidget* old = scroll_->takeWidget()) {
        old->hide();
        old->deleteLater(); // the rebuild may come from a signal of a field inside
    }
    body_ = new QWidget;
    body_layout_ = new QVBoxLayout(body_);
    body_layout_->setContentsMargins(0, 0, space::between, 0);
    body_layout_->setSpacing(space::group);
    buildSchema(document_->schema(), {}, nullptr, {});
    body_layout_->addStretch(1);
    scroll_->setWidget(body_);
    refresh();
    filter();
    body_->layout()->activate();
    scroll_->verticalScrollBar()->setValue(scrolled);
    if (QWidget* again = focused.empty() ? nullptr : field(focused))
        again->setFocus(Qt::OtherFocusReason);
}

void ParameterForm::buildSchema(const Schema& schema, const std::string& prefix, Section* section,
                                const QString& title) {
    std::vector<const Parameter*> ordered;
    for (const Parameter& p : schema.parameters())
        ordered.push_back(&p);
    if (prefix.empty())
        std::stable_sort(ordered.begin(), ordered.end(), [this](const Parameter* a, const Parameter* b) {
            const auto rank = [this](const Parameter* p) {
                const auto at = hints_.leading.indexOf(QString::fromStdString(p->key));
                return at < 0 ? hints_.leading.size() : at;
            };
            return rank(a) < rank(b);
        });
    const auto isBlock = [](const Parameter& p) {
        return p.type == ParameterType::group || p.type == ParameterType::variant ||
               p.type == ParameterType::variant_list;
    };
    const auto hidden = [&](const Parameter& p) {
        return hints_.hidden.contains(QString::fromStdString(prefix + p.key));
    };
    std::map<std::string, Section*> by_heading;
    for (const Parameter* p : ordered) {
        const std::string key = prefix + p->key;
        if (hidden(*p))
            continue;
        if (isBlock(*p)) {
            buildGroupOrVariant(*p, key, title);
            continue;
        }
        // Loose parameters of the top level stand together, by their heading.
        Section* where = section;
        if (where == nullptr) {
            Section*& known = by_heading[p->heading];
            if (known == nullptr)
                known = &addSection("." + p->heading, !p->heading.empty() ? jobs::backendText(p->heading)
                                                                          : hints_.embedded.value_or(tr("Run")));
            where = known;
        }
        addRow(*where, *p, key, makeField(*p, key));
    }
}

void ParameterForm::buildGroupOrVariant(const Parameter& p, const std::string& key, const QString& title) {
    QString own = labelOf(p.key);
    own[0] = own[0].toUpper();
    const QString whole_title = title.isEmpty() ? own : title + QStringLiteral(" · ") + labelOf(p.key);
    Section& section = addSection(key, whole_title);
    if (p.type == ParameterType::group) {
        buildSchema(*p.children, key + ".", &section, whole_title);
        return;
    }
    if (p.type == ParameterType::variant_list) {
        buildVariantList(p, key, section);
        return;
    }
    auto* choice = new StillComboBox;
    for (const std::string& name : p.variants->names())
        choice->addItem(QString::fromStdString(name));
    connect(choice, &QComboBox::activated, this, [this, key, choice, &p] {
        const std::string name = choice->currentText().toStdString();
        if (valueAt(values(), key).value("name", std::string()) == name)
            return;
        document_->beginStep();
        document_->commit(key, p.checked(Json{{"name", name}}, key));
    });
    addRow(section, p, key, choice);
    const std::string name = valueAt(values(), key).value("name", std::string());
    if (hints_.caption)
        if (const QString caption = hints_.caption(key, name); !caption.isEmpty())
            section.addCaption(caption);
    buildSchema(p.variants->schema(name), key + ".", &section, whole_title);
}

void ParameterForm::buildVariantList(const Parameter& p, const std::string& key, Section& section) {
    const Json value = valueAt(values(), key);
    auto* choice = new StillComboBox;
    for (const auto& [word, number] : p.keywords)
        choice->addItem(QString::fromStdString(word), QString::fromStdString(word));
    choice->addItem(tr("own list"), one_list);
    if (!p.part.empty())
        choice->addItem(tr("own lists by %1").arg(labelOf(p.part)), list_each);
    connect(choice, &QComboBox::activated, this, [this, key, choice] {
        const QString chosen = choice->currentData().toString();
        if (chosen == listChoice(valueAt(values(), key)))
            return;
        if (chosen != one_list && chosen != list_each)
            return setValue(key, chosen.toStdString());
        const bool each = chosen == list_each;
        Json start = hints_.list_start ? hints_.list_start(key, values(), each) : Json::array();
        if (!each || (start.is_object() && !start.empty()))
            return setValue(key, start);
        refresh(); // nothing says what the parts are: the choice stays what it was
    });
    addRow(section, p, key, choice);
    if (value.is_array())
        buildEntries(p, key, {});
    else if (value.is_object())
        for (const auto& [part, list] : value.items())
            buildEntries(p, key + "." + part, QString::fromStdString(part) + QStringLiteral(" · "));
}

void ParameterForm::buildEntries(const Parameter& p, const std::string& key, const QString& part) {
    const Json list = valueAt(values(), key);
    for (std::size_t i = 0; i < list.size(); ++i) {
        const std::string name = list[i].value("name", std::string());
        const std::string item_key = key + "." + std::to_string(i);
        QString item_title = part + QStringLiteral("%1 · %2").arg(i + 1).arg(QString::fromStdString(name));
        if (!list[i].value("enabled", true))
            item_title += QStringLiteral(" · ") + tr("off");
        Section& item = addSection(item_key, item_title);
        item.addTools(makeListTools(i, list.size(), [this, key, i](ListEdit edit) {
            Json changed = valueAt(values(), key);
            editList(changed, i, edit);
            setValue(key, changed);
        }));
        buildSchema(p.variants->schema(name), item_key + ".", &item, item.title->text());
    }
    auto* add = makeAddButton(p, [this, key, list](const std::string& name) {
        Json longer = list;
        longer.push_back(Json{{"name", name}});
        setValue(key, longer);
    });
    sections_.back()->box->layout()->addWidget(add);
}

ParameterForm::Section& ParameterForm::addSection(const std::string& key, const QString& title) {
    sections_.push_back(std::make_unique<Section>(body_layout_, key, title));
    Section& section = *sections_.back();
    connect(section.more, &QToolButton::clicked, this, [this, name = QString::fromStdString(key)] {
        if (!unfolded_.remove(name))
            unfolded_.insert(name);
        filter();
    });
    return section;
}

QWidget* ParameterForm::makeField(const Parameter& p, const std::string& key) {
    if (p.type == ParameterType::boolean) {
        auto* box = new CheckField;
        box->setMinimumHeight(fontMetrics().height() + 10); // as high as the other fields
        connect(box, &QCheckBox::clicked, this, [this, key](bool on) {
            document_->beginStep();
            document_->commit(key, on);
        });
        return box;
    }
    if (p.type == ParameterType::choice) {
        auto* combo = new StillComboBox;
        for (const std::string& name : p.choices)
            combo->addItem(QString::fromStdString(name));
        connect(combo, &QComboBox::activated, this, [this, key, combo] {
            document_->beginStep();
            document_->commit(key, combo->currentText().toStdString());
        });
        return combo;
    }
    auto* edit = new ValueEdit(p, key);
    connect(edit, &ValueEdit::committed, this, [this, key](const Json& value) { document_->commit(key, value); });
    connect(edit, &ValueEdit::problemChanged, this, [this, key](const QString& problem) { showProblem(key, problem); });
    return p.type == ParameterType::path ? withPathButton(edit) : edit;
}

ParameterForm::Row& ParameterForm::addRow(Section& section, const Parameter& p, const std::string& key,
                                          QWidget* field) {
    rows_.push_back(std::make_unique<Row>(section, p, key, field));
    Row& row = *rows_.back();
    const QString tip = describedParameter(p, key);
    row.label->setToolTip(tip);
    field->setToolTip(tip);
    field->setObjectName(QString::fromStdString(key));
    field->setAccessibleName(row.label->text());
    field->setAccessibleDescription(jobs::backendText(p.meaning));
    row.input()->installEventFilter(this);
    field->setEnabled(!read_only_);
    return row;
}

} // namespace terrella::widgets
