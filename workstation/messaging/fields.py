"""The fields a template may name: each with its type, and for which kinds of message it has a value."""

from __future__ import annotations

from workstation.domain.messages import FieldType, MessageKind

FIELDS: dict[str, FieldType] = {
    "name": FieldType.NAME,
    "account": FieldType.NAME,
    "firm": FieldType.NAME,
    "desk_phone": FieldType.NAME,
    "reference": FieldType.NAME,
    "call_amount": FieldType.OWED,
    "deadline": FieldType.UNTIL,
    "triggered_at": FieldType.MOMENT,
    "net_asset_ratio": FieldType.RATIO,
    "equity": FieldType.AMOUNT,
    "liquid_net_assets": FieldType.AMOUNT,
    "positions": FieldType.HOLDINGS,
    "trades": FieldType.TRADES,
    "symbol": FieldType.NAME,
    "quantity": FieldType.QUANTITY,
    "margin_balance": FieldType.AMOUNT,
    "initial": FieldType.AMOUNT,
    "maintenance": FieldType.AMOUNT,
    "im_ratio": FieldType.RATIO,
    "mm_ratio": FieldType.RATIO,
    "deficit": FieldType.OWED,
    "subject": FieldType.NAME,
    "text": FieldType.PARAGRAPH,
}

_K = MessageKind
_ALWAYS = frozenset({"name", "account", "firm", "desk_phone", "reference"})
_CALL = _ALWAYS | {
    "call_amount",
    "deadline",
    "triggered_at",
    "net_asset_ratio",
    "equity",
    "liquid_net_assets",
    "positions",
}
_DERIVATIVES = _ALWAYS | {"margin_balance", "initial", "maintenance", "im_ratio", "mm_ratio", "positions"}

AVAILABLE: dict[MessageKind, frozenset[str]] = {
    _K.CALL_OPENED: _CALL,
    _K.FORCED_REACHED: _CALL,
    _K.DAILY_REMINDER: _CALL,
    _K.DEADLINE_TOMORROW: _CALL,
    _K.CLOSE_OUT_DONE: _ALWAYS | {"trades", "call_amount", "equity"},
    _K.RECALL_NOTICE: _ALWAYS | {"symbol", "quantity", "deadline"},
    _K.IM_RESTRICTED: _DERIVATIVES,
    _K.MM_WARNING: _DERIVATIVES,
    _K.LIQUIDATION_STARTED: _DERIVATIVES,
    _K.LIQUIDATION_STEP: _DERIVATIVES | {"trades"},
    _K.LIQUIDATION_ENDED: _DERIVATIVES,
    _K.NEGATIVE_EQUITY: _ALWAYS | {"deficit"},
    _K.FREE_TEXT: _CALL | {"subject", "text"},
}

# Without these a message does not say what it is for: a demand without its amount, a deadline without its time.
REQUIRED: dict[MessageKind, frozenset[str]] = {
    _K.CALL_OPENED: frozenset({"call_amount", "deadline"}),
    _K.FORCED_REACHED: frozenset({"call_amount"}),
    _K.DAILY_REMINDER: frozenset({"call_amount", "deadline"}),
    _K.DEADLINE_TOMORROW: frozenset({"call_amount", "deadline"}),
    _K.CLOSE_OUT_DONE: frozenset({"trades"}),
    _K.RECALL_NOTICE: frozenset({"symbol", "quantity", "deadline"}),
    _K.LIQUIDATION_STEP: frozenset({"trades"}),
    _K.NEGATIVE_EQUITY: frozenset({"deficit"}),
    _K.FREE_TEXT: frozenset({"text"}),
}
