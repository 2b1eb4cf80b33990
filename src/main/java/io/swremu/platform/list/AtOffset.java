package io.swremu.platform.list;

import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;

/** What Spring Data lacks: a page whose offset is not a multiple of its size, which is at least 1. */
public record AtOffset(int offset, int size, Sort sort) implements Pageable {

    @Override
    public int getPageNumber() {
        return offset / size;
    }

    @Override
    public int getPageSize() {
        return size;
    }

    @Override
    public long getOffset() {
        return offset;
    }

    @Override
    public Sort getSort() {
        return sort;
    }

    @Override
    public Pageable next() {
        return new AtOffset(offset + size, size, sort);
    }

    @Override
    public Pageable previousOrFirst() {
        return new AtOffset(Math.max(0, offset - size), size, sort);
    }

    @Override
    public Pageable first() {
        return new AtOffset(0, size, sort);
    }

    @Override
    public Pageable withPage(int pageNumber) {
        return new AtOffset(pageNumber * size, size, sort);
    }

    @Override
    public boolean hasPrevious() {
        return offset > 0;
    }
}
