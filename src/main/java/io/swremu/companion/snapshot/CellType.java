package io.swremu.companion.snapshot;

import io.swremu.companion.api.InvalidInputException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** What a column holds, and how that looks in JSON: the same for every database. */
enum CellType {
    TEXT {
        @Override
        void add(ResultSet row, int column, ArrayNode values) throws SQLException {
            values.add(row.getString(column));
        }

        @Override
        Object parse(JsonNode value) {
            return value.stringValue();
        }
    },
    NUMBER {
        @Override
        void add(ResultSet row, int column, ArrayNode values) throws SQLException {
            values.add(row.getLong(column));
        }

        @Override
        Object parse(JsonNode value) {
            return value.longValue();
        }
    },
    FLAG {
        @Override
        void add(ResultSet row, int column, ArrayNode values) throws SQLException {
            values.add(row.getBoolean(column));
        }

        @Override
        Object parse(JsonNode value) {
            return value.booleanValue();
        }
    },
    TIME {
        @Override
        void add(ResultSet row, int column, ArrayNode values) throws SQLException {
            values.add(row.getObject(column, OffsetDateTime.class).toInstant().toString());
        }

        @Override
        Object parse(JsonNode value) {
            return OffsetDateTime.parse(value.stringValue());
        }
    },
    DAY {
        @Override
        void add(ResultSet row, int column, ArrayNode values) throws SQLException {
            values.add(row.getObject(column, LocalDate.class).toString());
        }

        @Override
        Object parse(JsonNode value) {
            return LocalDate.parse(value.stringValue());
        }
    },
    BYTES {
        @Override
        void add(ResultSet row, int column, ArrayNode values) throws SQLException {
            values.add(row.getBytes(column));
        }

        @Override
        Object parse(JsonNode value) {
            return value.binaryValue();
        }
    };

    /** @param jdbcType one of {@link Types}; databases name the same type differently */
    static CellType of(int jdbcType) {
        return switch (jdbcType) {
            case Types.SMALLINT, Types.INTEGER, Types.BIGINT -> NUMBER;
            case Types.BOOLEAN, Types.BIT -> FLAG;
            case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> TIME;
            case Types.DATE -> DAY;
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> BYTES;
            default -> TEXT;
        };
    }

    abstract void add(ResultSet row, int column, ArrayNode values) throws SQLException;

    abstract Object parse(JsonNode value);

    /** Adds a value of the current row to those in JSON. */
    void read(ResultSet row, int column, ArrayNode values) throws SQLException {
        if (row.getObject(column) == null) {
            values.addNull();
        } else {
            add(row, column, values);
        }
    }

    /**
     * A value as a statement takes it.
     *
     * @throws InvalidInputException if it is something else
     */
    @Nullable
    Object value(JsonNode value) {
        try {
            return value.isNull() ? null : parse(value);
        } catch (JacksonException | DateTimeException wrong) {
            throw new InvalidInputException("a value in the archive is no " + this);
        }
    }
}
