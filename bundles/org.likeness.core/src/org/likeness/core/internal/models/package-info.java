// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
/** The model library on disk. */
package org.likeness.core.internal.models;
