/* SPDX-License-Identifier: Apache-2.0 */
#ifndef CROSSWALK_VERSION_H
#define CROSSWALK_VERSION_H

#define CROSSWALK_VERSION "0.1.0"

#endif
