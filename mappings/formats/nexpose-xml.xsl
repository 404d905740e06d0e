<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!--
name: nexpose-xml
title: Rapid7 Nexpose and InsightVM XML Export 1.0, 2.0 and Simple XML
tool: Nexpose
recognise:
  - {root: =NexposeReport}
  - {root: =NeXposeSimpleXML}
carries: [passes, severities, CVSS, CVE, dates, suppressions]
note: the definitions stand behind the tests that refer to them, so a report is one piece
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
<xsl:output method="xml"/>

<xsl:variable name="upper" select="'ABCDEFGHIJKLMNOPQRSTUVWXYZ'"/>
<xsl:variable name="lower" select="'abcdefghijklmnopqrstuvwxyz'"/>

<!-- Tests and definitions differ in case. -->
<xsl:key name="definition" match="VulnerabilityDefinitions/vulnerability"
         use="translate(@id, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz')"/>

<!-- A report is one transformation, whose steps are limited: of many tests the texts are put
     on one line. -->
<xsl:variable name="many" select="count(/NexposeReport/nodes/node//test) &gt; 5000"/>

<xsl:template match="/NexposeReport">
  <records>
    <xsl:for-each select="scans/scan">
      <run>
        <start><xsl:call-template name="time"><xsl:with-param name="text" select="@startTime"/></xsl:call-template></start>
        <end><xsl:call-template name="time"><xsl:with-param name="text" select="@endTime"/></xsl:call-template></end>
        <target><xsl:value-of select="@name"/></target>
        <xsl:if test="@status != 'finished' and @status != 'completed'">
          <success>false</success>
          <failure><xsl:value-of select="concat('scan status: ', @status)"/></failure>
        </xsl:if>
      </run>
    </xsl:for-each>
    <xsl:apply-templates select="nodes/node"/>
  </records>
</xsl:template>

<xsl:template match="node">
  <xsl:variable name="node" select="."/>
  <xsl:for-each select="tests | endpoints/endpoint">
    <xsl:apply-templates select="test | services/service/tests/test | tests/test">
      <xsl:with-param name="node" select="$node"/>
      <xsl:with-param name="endpoint" select="self::endpoint"/>
    </xsl:apply-templates>
  </xsl:for-each>
</xsl:template>

<!-- Of what isn't so, the test's own words are enough. -->
<xsl:template match="test">
  <xsl:param name="node"/>
  <xsl:param name="endpoint"/>
  <xsl:variable name="rule" select="key('definition', translate(@id, $upper, $lower))[1]"/>
  <result rule="{@id}" rule_title="{$rule/@title}" severity="{$rule/@severity}"
          address="{$node/@address}" protocol="{$endpoint/@protocol}">
    <xsl:if test="$endpoint/@port &gt; 0"><port><xsl:value-of select="$endpoint/@port"/></port></xsl:if>
    <target><xsl:value-of select="$node/names/name"/></target>
    <xsl:choose>
      <xsl:when test="starts-with(@status, 'vulnerable') or contains(@status, 'exception')">
        <xsl:call-template name="vulnerable"><xsl:with-param name="rule" select="$rule"/></xsl:call-template>
      </xsl:when>
      <xsl:otherwise>
        <kind><xsl:choose>
          <xsl:when test="starts-with(@status, 'not-vulnerable')">pass</xsl:when>
          <xsl:when test="starts-with(@status, 'skipped') or starts-with(@status, 'overridden')">notApplicable</xsl:when>
          <!-- error, unknown: nobody knows, neither a pass nor a finding. -->
          <xsl:otherwise>informational</xsl:otherwise>
        </xsl:choose></kind>
        <message><xsl:value-of select="normalize-space()"/></message>
      </xsl:otherwise>
    </xsl:choose>
    <message><xsl:value-of select="$rule/@title"/></message>
    <message><xsl:value-of select="@id"/></message>
  </result>
</xsl:template>

<!-- "vulnerable-version" and the like, with an exception where somebody accepted it. -->
<xsl:template name="vulnerable">
  <xsl:param name="rule"/>
  <xsl:if test="contains(@status, 'exception')">
    <suppressed>true</suppressed>
    <suppression>excepted in Nexpose</suppression>
  </xsl:if>
  <message>
    <xsl:call-template name="text"><xsl:with-param name="from" select="."/></xsl:call-template>
    <xsl:if test="string(@key)"><xsl:value-of select="concat('&#10;', @key)"/></xsl:if>
    <xsl:text>&#10;</xsl:text>
    <xsl:call-template name="text"><xsl:with-param name="from" select="$rule/description"/></xsl:call-template>
  </message>
  <fix><xsl:call-template name="text"><xsl:with-param name="from" select="$rule/solution"/></xsl:call-template></fix>
  <first_seen><xsl:call-template name="time"><xsl:with-param name="text" select="@vulnerable-since"/></xsl:call-template></first_seen>
  <xsl:apply-templates select="$rule"/>
</xsl:template>

<!-- Severities are 1 to 10; where there is no score, in the bands of scores. -->
<xsl:template match="VulnerabilityDefinitions/vulnerability">
  <xsl:choose>
    <xsl:when test="string(@cvssV3Score)"><cvss_score><xsl:value-of select="@cvssV3Score"/></cvss_score></xsl:when>
    <xsl:when test="string(@cvssScore)"><cvss_score><xsl:value-of select="@cvssScore"/></cvss_score></xsl:when>
    <xsl:when test="@severity &gt;= 9"><level>critical</level></xsl:when>
    <xsl:when test="@severity &gt;= 7"><level>high</level></xsl:when>
    <xsl:when test="@severity &gt;= 4"><level>medium</level></xsl:when>
    <xsl:when test="@severity &gt;= 1"><level>low</level></xsl:when>
    <xsl:when test="@severity = 0"><level>info</level></xsl:when>
  </xsl:choose>
  <cvss_vector><xsl:value-of select="@cvssV3Vector"/></cvss_vector>
  <cvss_vector><xsl:value-of select="translate(@cvssVector, '()', '')"/></cvss_vector>
  <xsl:apply-templates select="references/reference"/>
  <xsl:for-each select="tags/tag"><tag><xsl:value-of select="."/></tag></xsl:for-each>
  <xsl:if test="exploits/exploit"><tag>exploit-available</tag></xsl:if>
  <xsl:if test="malware/*"><tag>malware-available</tag></xsl:if>
</xsl:template>

<xsl:template match="reference">
  <xsl:variable name="text" select="normalize-space()"/>
  <xsl:choose>
    <xsl:when test="@source = 'CVE' or starts-with($text, 'CVE-')"><vulnerability><xsl:value-of select="$text"/></vulnerability></xsl:when>
    <xsl:when test="@source = 'CWE' or starts-with($text, 'CWE-')"><cwe><xsl:value-of select="$text"/></cwe></xsl:when>
    <xsl:when test="starts-with($text, 'http')"><reference><xsl:value-of select="$text"/></reference></xsl:when>
    <xsl:otherwise><tag><xsl:value-of select="concat(@source, ':', $text)"/></tag></xsl:otherwise>
  </xsl:choose>
</xsl:template>

<!-- Simple XML: two letters for the status, no definitions. -->
<xsl:template match="/NeXposeSimpleXML">
  <records>
    <run><end><xsl:call-template name="time"><xsl:with-param name="text" select="string(generated)"/></xsl:call-template></end></run>
    <xsl:apply-templates select="devices/device//vulnerabilities/vulnerability" mode="simple"/>
  </records>
</xsl:template>

<xsl:template match="vulnerability" mode="simple">
  <xsl:variable name="service" select="ancestor::service[1]"/>
  <result rule="{@id}" address="{ancestor::device[1]/@address}" protocol="{$service/@protocol}" message="{@id}">
    <xsl:if test="$service/@port &gt; 0"><port><xsl:value-of select="$service/@port"/></port></xsl:if>
    <xsl:choose>
      <xsl:when test="starts-with(@resultCode, 'V') or not(string(@resultCode))"/>
      <xsl:when test="starts-with(@resultCode, 'EV') or starts-with(@resultCode, 'XV')">
        <suppressed>true</suppressed><suppression>excepted in Nexpose</suppression>
      </xsl:when>
      <xsl:when test="starts-with(@resultCode, 'NV')"><kind>pass</kind></xsl:when>
      <xsl:when test="starts-with(@resultCode, 'S') or starts-with(@resultCode, 'O')"><kind>notApplicable</kind></xsl:when>
      <xsl:otherwise><kind>informational</kind></xsl:otherwise>
    </xsl:choose>
    <xsl:for-each select="id">
      <xsl:choose>
        <xsl:when test="translate(@type, $upper, $lower) = 'cve'"><vulnerability><xsl:value-of select="normalize-space()"/></vulnerability></xsl:when>
        <xsl:when test="starts-with(., 'http')"><reference><xsl:value-of select="normalize-space()"/></reference></xsl:when>
        <xsl:otherwise><tag><xsl:value-of select="concat(@type, ':', normalize-space())"/></tag></xsl:otherwise>
      </xsl:choose>
    </xsl:for-each>
  </result>
</xsl:template>

<!-- Paragraphs and lists as lines. -->
<xsl:template name="text">
  <xsl:param name="from"/>
  <xsl:choose>
    <xsl:when test="$many"><xsl:value-of select="normalize-space($from)"/></xsl:when>
    <xsl:otherwise><xsl:apply-templates select="$from/*" mode="text"/></xsl:otherwise>
  </xsl:choose>
</xsl:template>
<xsl:template match="*" mode="text"><xsl:apply-templates mode="text"/></xsl:template>
<xsl:template match="Paragraph | ListItem" mode="text">
  <xsl:if test="text()[normalize-space()]">
    <xsl:text>&#10;</xsl:text>
    <xsl:if test="self::ListItem or parent::ListItem">- </xsl:if>
  </xsl:if>
  <xsl:apply-templates mode="text"/>
</xsl:template>
<xsl:template match="URLLink" mode="text">
  <xsl:value-of select="concat(' ', normalize-space(), ' ')"/>
  <xsl:value-of select="@LinkURL"/>
  <xsl:text> </xsl:text>
</xsl:template>
<xsl:template match="text()" mode="text"><xsl:value-of select="normalize-space()"/></xsl:template>

<!-- "20210211T163822649" -->
<xsl:template name="time">
  <xsl:param name="text"/>
  <xsl:if test="translate(substring($text, 1, 15), '123456789', '000000000') = '00000000T000000'">
    <xsl:value-of select="concat(substring($text, 1, 4), '-', substring($text, 5, 2), '-', substring($text, 7, 2), 'T',
                                 substring($text, 10, 2), ':', substring($text, 12, 2), ':', substring($text, 14, 2), 'Z')"/>
  </xsl:if>
</xsl:template>
</xsl:stylesheet>
